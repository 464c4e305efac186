"""Names of persons and places, mostly without marks: what can be a name and what never is."""

SURNAMES = """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao doan vuong ha
    cao luu ta tang chau quach to thach lai la luong truong lam phung kieu tong mac trieu nghiem khong dam
    ninh vi ngoc chu giang bach au cu diep mau tu ton than
"""
MARKED_SURNAMES = """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào đoàn vương hà
    cao lưu tạ tăng châu quách tô thạch lại la lương trương lâm phùng kiều tống mạc triệu nghiêm khổng đàm
    ninh vi ngọc chu giang bạch âu cù diệp mâu tôn thân
"""
GIVEN = """
    an anh bac bach bao bich binh cam canh chau chi chien chinh chung cong cuc cuong dai dan dang danh dao
    dat diem diep dieu dinh doan dong du duc dung duong duy gia giang giao ha hai han hang hanh hao hau hien
    hieu hiep hoa hoai hoan hoang hoanh hong hop hue hung huong huy huyen huynh kha khai khang khanh khiem
    khoa khoi khue kien kiet kieu kim ky lam lan lang lanh le lien lieu linh loan loc loi long luan luc
    luong luu ly mai man manh mi minh mo my na nam nga ngan nghi nghia ngoc nguyen nguyet nha nhan nhat nhi
    nhien nhu nhung nhuan ninh oanh phat phi phong phu phuc phung phuoc phuong quan quang que quoc quy quyen
    quynh sam sang sinh son song suong tai tam tan tay thach thai tham than thang thanh thao thi thien thiet
    thinh tho thoa thoai thom thong thu thuan thuc thuy thuyen thy tien tiep tin tinh toan ton tra trac tram
    tran trang tri trinh trong truc trung truong truyen tu tuan tuc tue tung tuong tuyen tuyet uyen van vi
    viet vinh vu vui vuong vy xuan yen y ut ty teo ti bo be ba sau bay chin muoi do bi bin bon su cun bong mit
    kem bap tit bim tun nhim tep beo men suri kin kun mun coi tom
"""
ENGLISH = """
    james john robert michael mike william david richard joseph joe thomas tom charles chris christopher
    daniel dan matthew matt anthony tony mark donald steven steve paul andrew andy joshua josh kenneth ken
    kevin brian george edward ed ronald timothy tim jason jeff jeffrey ryan jacob jake gary nicholas nick
    eric jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg frank alexander
    alex patrick raymond ray jack dennis jerry tyler aaron henry adam peter pete leo leon oscar bob bill jim
    jimmy luke oliver mary patricia pat jennifer jenny linda elizabeth liz barbara susan sue jessica sarah
    sara karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa
    deborah stephanie rebecca laura helen sharon cynthia kathleen amy shirley angela anna ann anne ruth
    brenda pamela nicole katherine kate samantha christine catherine virginia rachel janet emma maria
    heather diane julie joyce victoria vicky kelly christina joan evelyn lauren judith olivia martha cheryl
    megan andrea hannah jacqueline jane alice sophie sophia lucy lily chloe grace ella mia zoe eva ivy rose
    daisy bella tina annie kitty cindy mandy wendy sunny ricky bobby danny billy harry ron roy ivan carlos
    jose juan pedro luis diego hans pierre jean marco mario luca akira kenji yuki hiro wei ming chen wong
    lee park ahmed ali omar fatima priya raj arjun amir igor olga natasha dmitri bond o'neil brown smith
    jones taylor wilson connor johnson parker lopez dubois
"""
HONORIFICS = """
    anh chị em cô chú bác ông bà mợ cậu dì thím mr mrs ms miss dr sir madam prof a c bạn thầy chi co chu bac
    ong ba ban thay cau di mo thim
"""
# Never (part of) a name unless it is one, too: courtesy, roles, chatter.
NOT_NAMES = """
    da vang a ah nhe nha nhi ne day do oi hi hello hey chao xin cam on ok oke okay alo ad admin shop bot em
    anh chi ban toi minh tui to tao may no ho ai gi sao nao dau khong ko k co roi chua dang se duoc muon can
    biet hieu thich cho hoi giup mua gia tien bao nhieu tai vi thi ma la va hay hoac voi cua trong ngoai
    tren duoi nay kia the vay luon lam di den tu ve hom qua tuan thang ngay gio phut cong ty giam doc nhan
    vien truong phong ke toan sep ly khach hang nguoi dung phan mem website app crm dich tuvan thanks thank
    you yes yeah nope sure maybe please there good morning evening afternoon night bye goodbye see later
    wait one moment sorry what who where when why how which is are am was be an my your our we i it this
    that here just only not interested looking need want like love call calling text sms back busy driving
    meeting manager director owner ceo founder boss staff user employee student engineer developer sales
    marketing company inc ltd corp from at in of for with and or by test testing abc xyz asdf qwerty lol
    haha hehe hihi huhu wow omg wtf hmm huh cool great nice awesome perfect fine done seen read next stop
    skip none nothing fun funny new old right wrong true false free demo price cost office email phone zalo
    facebook google tiktok mot hai bon bay chin trieu nghin ngan sach tet quy cuoi nua buon met doi uong ngu
    choi xem nghe noi viet goi gap het xong tot dep xau nhanh cham lau som re dat uh uhm um ua o ha hu kkk
    hic troi thoi nong lanh truoc sau chac phai so dien thoai mail dia ngo duong tang toa lua uy buy buying
    tell joke sing song hotline link otp code order room iphone windows covid version stars points flight
    gate i'm it's don't moi cai con cau loi bi lag mang pin vl vcl dm ro rang ten tuoi random sample
    happy merry anonymous customer visitor guest nobody someone anyone
"""
ADDRESS = """
    ngo ngách ngõ hẻm đường duong phố pho tầng tang toa tòa số so lầu quận quan phường phuong street road
    floor avenue district building o'clock am pm
"""
PLACES = """
    ha noi, hanoi, sai gon, saigon, can tho, da nang, hue, hai phong, hcm, ho chi minh, tphcm, tp hcm, tp,
    viet nam, vietnam, nha trang, da lat, vung tau, bien hoa, dong nai, binh duong, long an, quang ninh,
    nghe an, thanh hoa, bac ninh, singapore, my, nhat, han quoc, quan, huyen, phu quoc, ha long, vinh, hn,
    sg, london, new york, usa, uk, us, facebook, google, tiktok, zalo, bangkok, asia, europe,
    go vap, thu duc, binh thanh, tan binh, phu nhuan, cau giay, dong da, hai ba trung, ba dinh, hoan kiem,
    thanh xuan, ha dong, long bien, hoang mai, tay ho, nam tu liem, di an, thuan an, my tho, ben tre, ca mau,
    rach gia, quy nhon, buon ma thuot, pleiku, hoi an, thai nguyen, nam dinh, thai binh, ninh binh, hai duong,
    lao, thai, thai lan, han, nhat ban, trung quoc, tau, dai loan, campuchia, phap, duc, uc, anh quoc,
    mien tay, mien bac, mien nam, mien trung, tay nguyen, truong chinh, kon tum, soc trang, vinh long, tra
    vinh, bac lieu,
    hung yen, lao cai, sapa, phan thiet, binh chanh, hoc mon, cu chi, nha be, tan phu, binh tan, thu dau mot
"""
