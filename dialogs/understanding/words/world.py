"""The world around the business: weather, sport, news, markets, deliveries, other people and their money.

Beside these words a figure, a day or a wish is talk, not an answer, as beside those of `private`. Phrases of
two words or more where a single one may be another word without its marks.
"""

from dialogs.understanding.words import Table

WORLD: Table = {
    "private": """
        trời hôm nay, trời nóng, trời lạnh, trời rét, trời âm u, trời đổ mưa, trời sắp mưa, trời chuyển mưa,
        trời trong, đổ mưa, mưa phùn, mưa rào, mưa dầm, mưa lớn, mưa như trút, mưa gió, mưa bão, sắp mưa,
        đang mưa, bão số, cơn bão, có bão, áp thấp, gió mùa, gió cấp, gió to, không khí lạnh, sương mù,
        sương muối, nước lớn, triều cường, ngập cả, ngập lụt, lũ lụt, nắng nóng, nắng gắt, nắng như, nồm ẩm,
        rét đậm, rét lắm, nóng lắm, nóng như, nóng chảy mỡ, nóng nực, mát mẻ, động đất, dự báo thời tiết,
        biển động, sóng to, cầu vồng, trăng đẹp, trăng tròn, hoàng hôn, heatwave, heat wave, so humid, a
        typhoon, the typhoon, thunderstorm, it is snowing, snowed, sunset, sunrise, degrees outside, degrees
        today, degrees out, boiling outside, freezing outside, pouring down, pouring outside, my umbrella,
        so hot today, so cold today, lovely day, gloomy, đội nhà, trận đấu, trận bóng, tỉ số, tỷ số, world
        cup, sea games, ngoại hạng, vòng loại, bán kết, tứ kết, phạt đền, thủ môn, hiệp một, hiệp hai, xem
        đá banh, xem đá bóng, xem bóng, đá thắng, đá thua, thắng đậm, thua đau, vô địch, cá độ, kèo này, cày
        game, chơi game, game này, leo rank, lên rank, rank kim cương, rank bạch kim, liên quân, pubg, phim
        hàn, phim bộ, phim ma, phim truyền hình, tập phim, bộ phim, tập cuối, ca sĩ, diễn viên, idol, sơn
        tùng, blackpink, có show, xem show, đêm nhạc, xem ca nhạc, xem hát, hoa hậu, truyện tranh, tiểu
        thuyết, hát cải lương, hát karaoke, hát hay, cải lương, this episode, season finale, episode of,
        watching episode, the championship, the playoffs, premier league, the fed, cut rates, grand prix,
        the singer, celebrity, kicked off in the, scored twice, penalty shootout, the match was, the game
        was, won the match, lost the match, game last night, match last night, my playlist, trên tivi, lên
        tivi, xem tivi, trên báo, báo nói, báo đăng, đài báo, đài nói, đọc báo, đọc tin, xem tin, thời sự,
        bản tin, tin nóng, tỷ phú, tỉ phú, đại gia, bitcoin, btc, vn index, cổ phiếu, giá vàng, lượng vàng,
        cây vàng, giá xăng, lít xăng, heo hơi, giá heo, giá lúa, giá điện, vàng lên, xăng lên, xăng lại,
        ngoài chợ, chợ đen, chợ đêm, đi chợ, on the news, in the news, on the radio, tycoon, billionaire,
        crypto, ethereum, stock market, the dollar is, interest rates, price of petrol, price of gold,
        petrol prices, gas prices, licence plate, license plate, mã đơn, mã đơn hàng, mã vận đơn, mã vận
        chuyển, vận đơn, số vận đơn, đơn hàng số, đơn số, kiện hàng số, mã bưu chính, mã bưu điện, biển số,
        biển số xe, xe biển, số áo, mặc áo số, số nhà, nhà số, tổ dân phố, địa chỉ nhà, địa chỉ giao, giao
        tới đâu, giao chưa tới, shipper gọi, shipper chạy, shipper giao, anh shipper, chú shipper, thằng
        shipper, bưu tá, cây xăng, xe khách, trường cấp một, trường cấp hai, trường cấp ba, trường cấp 2,
        trường cấp 3, bến xe, bến tàu, chuyến bay, chuyến xe, chuyến tàu, số ghế, hàng ghế, thang máy, cầu
        thang, ga tàu, wifi nhà, mã otp, huyết áp, đường huyết, mỡ máu, cao mét, mét sáu, mét bảy, mét tám,
        tuổi thọ, tracking number, tracking code, order number, order no, my parcel, parcel number, the
        parcel, delivery guy, the courier, the doorman, postcode, post code, zip code, apartment number,
        flat number, slot number, parked at, parking slot, plate number, boarding gate, blood pressure,
        heart rate, is my flat, the blue building, the red building, opposite the, next to the market,
        behind the market, behind the school, across from the, gói bánh, bánh chưng, bánh tét, mâm cỗ, cúng
        rằm, ngày rằm, bữa nay rằm, hôm nay rằm, cúng ông, đi chùa, lễ chùa, lễ mừng, mừng thọ, ngày cưới,
        sinh nhật em, sinh nhật mình, chúc tết, vui tết, tết vui, tết ghê, chúc mừng năm mới, happy new
        year, lunar new year to, happy lunar, happy tet, tết năm ngoái, tết té nước, nghỉ sinh, đi đẻ, sang
        hàn, sang nhật, đi xuất khẩu lao động, nghỉ hưu, về hưu, retired in, decorations, lanterns,
        fireworks, pháo hoa, bắn pháo, ăn chơi, năm học cũ, trôi nhanh, valentine, hồi trẻ, hồi nhỏ, thuở
        nhỏ, ngày xưa, hồi xưa, thời tôi, back in the day, when i was young, when i was a kid, vui ghê, hay
        ghê, cay ghê, sợ ghê, ngon ghê, đẹp ghê, đã ghê, kỳ ghê, đông ghê, ngon lắm, vui lắm, hay phết, ngon
        phết, muốn xỉu, xỉu luôn, cười xỉu, cười chết, cười đau bụng, mệt quá trời, đói quá, đói bụng, khát
        nước, ngán luôn, hết nói, hết hồn, hoảng hồn, đọc mà choáng, sốc luôn, đời còn dài, không no, hụt
        hơi, điên đầu quá, so funny, made my day, unbelievable, daylight robbery, are lovely, is lovely, are
        brilliant, gorgeous, so cute, drives me mad, can not wait for, ngập mặt, promoted to, resigned, on
        holiday until, sleep well, day off, day off today, going to rain, is going to rain, lên đời, tử vi,
        cô hồn, team building, uống thuốc, hoa anh đào, phim này, phim đó, bài kiểm tra, sếp bạn, sếp con
        bạn, sếp thằng, sếp nhỏ bạn, sếp của bạn, công ty bạn tôi, công ty bạn em, sinh nhật sếp, sếp cũ,
        old boss, cười vỡ bụng, bó tay luôn, hay đấy, hay nhỉ, đẹp nhỉ, vui nhỉ, chill ghê, họp mặt, họp
        lớp, lớp cũ, sinh đôi, cưới em gái, cưới chị gái, cho con đi, giữa kỳ, cuối kỳ, đi quẩy, last
        monday, last tuesday, last wednesday, last thursday, last friday, last saturday, last sunday
        """,
}
# Other people and what befalls them: told of, their money and their days are not the writer's.
OUTSIDERS: Table = {
    "private": """
        hàng xóm, nhà hàng xóm, ông hàng xóm, bà hàng xóm, anh hàng xóm, nhà bên cạnh, nhà kế bên, nhà đối
        diện, thằng bạn, con bạn, nhỏ bạn, đứa bạn, bạn cùng phòng, bạn cùng lớp, bạn học, bạn cũ, bạn thân,
        mẹ bạn, ba bạn, bố bạn, nhà bạn, bạn gái, bạn trai, người yêu, crush, thằng em họ, thằng em, thằng
        cháu, thằng anh, thằng con, thằng chú, đứa cháu, con nhỏ, con bé, thằng bé, thằng nhỏ, cậu bé, em
        họ, anh họ, chị họ, chú họ, cậu em, cậu tôi, mợ tôi, dì tôi, cậu mình, dì mình, cô giáo cũ, thầy
        giáo cũ, giáo viên cũ, sếp cũ, chị em bạn dì, ông bà mình, ông cụ, bà cụ, ông chú, bà cô, ông cậu,
        nhà chú, nhà bác, con trâu, lương con, lương tháng, thanks a million, a million times, million
        thanks, bán miếng đất, bồi thường, trúng độc đắc, trúng số, trúng thưởng, ly hôn, đám hỏi, hot girl,
        người ta bán, người ta bảo, my friend, a friend of, my cousin, my uncle, my aunt, my grandmother, my
        grandfather, my gran, my teacher, vietnamese teacher, my ex, my girlfriend, my boyfriend, my
        flatmate, my housemate, next door, some guy, some tycoon, he makes, he earns, he paid, he bought,
        she makes, she earns, she paid, she bought, he wants, he is, he has, he will, he got, he said, she
        wants, she is, she has, she will, she got, she said, mother in law, father in law, grandpa, grandma,
        my mother, my father, my mum, my mom, my dad, my mate, a mate, my neighbours, my neighbors, the
        neighbours, the neighbors, his salary, her salary, old boss, giải đặc biệt, vé số, xổ số, đề về,
        đánh đề, lô đề
        """,
}
