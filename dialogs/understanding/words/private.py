"""Life outside the business: family, household, leisure, health, school.

Beside these words a price, a day or a wish is talk, not an answer: every slot asks more of such a message.

Phrases of two syllables or more: without marks a single one is too many words at once.
"""

from dialogs.understanding.words import Table

PRIVATE: Table = {
    "private": """
        con gái mình, con trai mình, con gái em, con trai em, con gái út, con trai út, con trai lớn, con gái
        lớn, con gái nhà, thằng cu, thằng nhóc, mấy nhóc, mấy đứa nhỏ, mấy đứa con, hai đứa nhỏ, lũ trẻ, em
        bé, bé nhà, cháu nội, cháu ngoại, bà ngoại, ông ngoại, con mèo, con cún, cún con, mèo con, nuôi chó,
        nuôi mèo, my daughter, my son, my kid, my kids, the kids, the kid, my toddler, my baby, my dog, the
        dog, my cat, the cat, my puppy, my grandma, my grandpa, my nephew, my niece, my landlord, landlord,
        my roommate, my neighbour, my neighbor, vào lớp, lên lớp, đi học, thi đại học, thi cấp ba, thi bằng
        lái, học thêm, họp phụ huynh, đón con, đưa con, rước con, chở con, nghỉ học, tốt nghiệp, ra trường,
        starts school, starts kindergarten, school run, graduation, final exam, đám cưới, đám hỏi, đám giỗ,
        đám tang, đám ma, ăn cưới, ăn giỗ, mình cưới, em cưới, mới cưới, cưới vợ, lấy vợ, lấy chồng, cưới
        chồng, chụp ảnh cưới, thôi nôi, đầy tháng, sinh nhật, giỗ ông, giỗ bà, giỗ tổ tiên, sinh em bé, sinh
        con, mang bầu, có bầu, đẻ con, my birthday, birthday party, honeymoon, funeral, anniversary dinner,
        baby shower, had a baby, pregnant, đi biển, đi chơi, đi du lịch, du lịch nhật, đi nhật chơi, đi
        phượt, đi bơi, đi câu, câu cá, đi nhậu, đi hát, đi cắm trại, đi spa, đi siêu thị, đi cà phê, uống cà
        phê, uống trà sữa, đi ăn, đi ngủ, ngủ sớm, ngủ trưa, về quê, về ngoại, nghỉ mát, nghỉ tết, nghỉ lễ
        ở, nghỉ dưỡng, xem phim, coi phim, ra rạp, phim đó, phim mới, nghe nhạc, ca nhạc, concert, đá banh,
        đá bóng, bóng đá, đội tuyển, chung kết, off to, vacation, holiday trip, road trip, hiking, nấu cơm,
        nấu ăn, nấu canh, rửa chén, rửa bát, giặt đồ, quét nhà, dọn nhà, lau nhà, sửa bếp, dọn trọ, tiền
        trọ, thuê trọ, ăn lẩu, ăn phở, ăn bún, ăn cơm, ăn kem, ăn sáng, ăn trưa, ăn tối, ăn vặt, ăn nướng,
        quán phở ngon, quán ngon, phở ngon, món ngon, cooking dinner, cook dinner, making dinner, for
        dinner, for lunch, from lunch, grocery, groceries, máy giặt, tủ lạnh, cái tivi, tivi mới, cái quạt,
        nồi cơm, nồi chiên, cái bếp, bếp từ, cái giường, bộ sofa, đôi giày, đôi dép, túi xách, cái váy, cái
        đầm, áo khoác, quần áo, đồng hồ đeo tay, dây chuyền vàng, chỉ vàng, mua vàng, vàng lên, vàng sắp lên,
        vàng giảm, vàng sjc, con xe, xe vision, xe sh, xe tay ga, xe wave, chiếc xe máy, xe đạp, mua xe, tậu
        xe, xe hư, bằng lái, đổ xăng, giá xăng, xăng tăng, xăng hôm nay, tiền nhà, tiền trợ cấp, con
        samsung, con iphone, iphone mới, điện thoại mới, ốp lưng, cái kính, mắt kính, chìa khóa xe, cái ví,
        con heo, con vịt, đàn gà, new bag, a bag, handbag, new shoes, sneakers, a dress, new dress, my car,
        my bike, the car, new tyres, new tires, my phone bill, phone bill, my rent, the rent, flights to, a
        flight, plane ticket, plane tickets, new sofa, new fridge, washing machine, a watch, necklace, gold
        price, my salary, my pension, sốt cao, bị cảm, cảm cúm, bị ốm, bị bệnh, đau bụng, đau răng, nhổ
        răng, mổ mắt, đi khám, khám thai, uống thuốc, nằm viện, nhập viện, đi bác sĩ, tiêm phòng, tăng cân,
        giảm cân, cân nặng, the flu, a fever, dentist, my doctor, hospital bed, surgery, headache today,
        lười quá, buồn ngủ, buồn ghê, mệt ghê, chán ghê, nóng ghê, lạnh ghê, sướng ghê, thích ghê, dễ thương
        ghê, trời đẹp, trời nắng, mưa to, ngập đường, kẹt xe, tắc đường, weather, raining, sunny, a nap, so
        tired, nhắn lại, lát nhắn, tí nhắn, lát nói, đang lái xe, đang chạy xe, đang ăn, đang ngủ, đang nấu,
        đang tắm, đang trông con, đang cho con bú, driving now, trúng số, vé số, mua vé số, lương tháng 13,
        lương tháng mười ba, thưởng tết, lì xì, tiền lì xì, mừng tuổi, xổ số, lottery, christmas gift, a
        gift for, traffic is terrible, traffic jam, stuck in traffic, to the beach, at the beach, a wedding,
        my wedding, the wedding, doing laundry, doing the dishes, going to the gym, at the gym, a movie, the
        movie, watching football, on netflix, a new bag, con chó nhà, con chó con, chó con, mấy con chó, mấy
        con mèo, đang sốt cao, bò sữa đẻ, con bò cái, got a cold, caught a cold, my exam, her exam, his
        exam, exam is, exams are, cái máy giặt, đi bắt chó, con bò được, con gà chọi, nhà mình sửa bếp, đặt
        vé, vừa đặt vé, mua vé đi, cái nhẫn, chiếc nhẫn, nhẫn cưới, mưa hoài, mưa suốt, nắng quá, nắng hoài,
        biết đi, biết bò, biết nói chuyện, tập đi, nghe điện thoại, nghe máy, vay ngân hàng, mua nhà, vay
        mua nhà, mua đất, lãi suất, cổ phiếu, is visiting, visiting us, got married, getting married,
        married in, my laptop, my phone, my tv, my mom is, my mum is, my dad is, hồi xưa mình, ngày xưa
        mình, hồi nhỏ, về quê ngoại, quê ngoại, quê nội, ăn cay, ăn chay, mất ngủ, ngủ dậy, ngủ dậy trễ, dậy
        sớm, dậy trễ, học vẽ, học lớp, lớp một, lớp năm, tập gym, chạy bộ, đi bộ, marathon, nhẫn vàng, một
        chỉ vàng, đi đà lạt, đi nha trang, đi phú quốc, đi vũng tàu, đi sapa, đi thái, đi hàn, đi nhật
        """,
}
