// English names of Sichuan's divisions: stems in pinyin, by city; what kind of division each is comes from its Chinese name.
export const englishStems = `510000 Sichuan
510100 Chengdu,04 Jinjiang,05 Qingyang,06 Jinniu,07 Wuhou,08 Chenghua,12 Longquanyi,13 Qingbaijiang,14 Xindu,15 Wenjiang,16 Shuangliu,17 Pidu,18 Xinjin,21 Jintang,29 Dayi,31 Pujiang,81 Dujiangyan,82 Pengzhou,83 Qionglai,84 Chongzhou,85 Jianyang,71 Sichuan Tianfu New Area,72 Chengdu High-tech Zone,73 Chengdu Eastern New Area
510300 Zigong,02 Ziliujing,03 Gongjing,04 Da’an,11 Yantan,21 Rong,22 Fushun,71 Zigong High-tech Zone
510400 Panzhihua,02 East,03 West,11 Renhe,21 Miyi,22 Yanbian,71 Panzhihua Vanadium and Titanium High-tech Zone
510500 Luzhou,02 Jiangyang,03 Naxi,04 Longmatan,21 Lu,22 Hejiang,24 Xuyong,25 Gulin,71 Luzhou High-tech Zone,72 South Sichuan Port Area
510600 Deyang,03 Jingyang,04 Luojiang,23 Zhongjiang,81 Guanghan,82 Shifang,83 Mianzhu,71 Deyang Economic Development Zone,72 Deyang High-tech Zone
510700 Mianyang,03 Fucheng,04 Youxian,05 Anzhou,22 Santai,23 Yanting,25 Zitong,26 Beichuan Qiang,27 Pingwu,81 Jiangyou,71 Mianyang High-tech Zone,72 Mianyang Science City New Area,73 Mianyang Economic Development Zone,74 Mianyang Xianhai
510800 Guangyuan,02 Lizhou,11 Zhaohua,12 Chaotian,21 Wangcang,22 Qingchuan,23 Jiange,24 Cangxi,71 Guangyuan Economic Development Zone
510900 Suining,03 Chuanshan,04 Anju,21 Pengxi,23 Daying,81 Shehong,71 Suining Economic Development Zone,72 Suining High-tech Zone,73 Suining Hedong New Area
511000 Neijiang,02 Shizhong,11 Dongxing,24 Weiyuan,25 Zizhong,83 Longchang,71 Neijiang High-tech Zone,72 Neijiang Economic Development Zone
511100 Leshan,02 Shizhong,11 Shawan,12 Wutongqiao,13 Jinkouhe,23 Qianwei,24 Jingyan,26 Jiajiang,29 Muchuan,32 Ebian Yi,33 Mabian Yi,81 Emeishan,71 Leshan High-tech Zone
511300 Nanchong,02 Shunqing,03 Gaoping,04 Jialing,21 Nanbu,22 Yingshan,23 Peng’an,24 Yilong,25 Xichong,81 Langzhong,71 Nanchong Economic Development Zone,72 Nanchong High-tech Zone,73 Nanchong Linjiang New Area
511400 Meishan,02 Dongpo,03 Pengshan,21 Renshou,23 Hongya,24 Danling,25 Qingshen,71 Meishan Tianfu New Area,72 Meishan Economic Development Zone,73 Meishan High-tech Zone
511500 Yibin,02 Cuiping,03 Nanxi,04 Xuzhou,23 Jiang’an,24 Changning,25 Gao,26 Gong,27 Junlian,28 Xingwen,29 Pingshan,71 Yibin Sanjiang New Area,72 Yibin High-tech Zone
511600 Guang’an,02 Guang’an,03 Qianfeng,21 Yuechi,22 Wusheng,23 Linshui,81 Huaying,71 Guang’an Economic Development Zone,72 Guang’an High-tech Zone,73 Sichuan–Chongqing Gaozhu New Area,74 Guang’an Xiexing Park,75 Guang’an Zaoshan Park
511700 Dazhou,02 Tongchuan,03 Dachuan,22 Xuanhan,23 Kaijiang,24 Dazhu,25 Qu,81 Wanyuan,71 Dazhou High-tech Zone,72 Dazhou Eastern Economic Development Zone
511800 Ya’an,02 Yucheng,03 Mingshan,22 Yingjing,23 Hanyuan,24 Shimian,25 Tianquan,26 Lushan,27 Baoxing,71 Ya’an Economic Development Zone
511900 Bazhong,02 Bazhou,03 Enyang,21 Tongjiang,22 Nanjiang,23 Pingchang,71 Bazhong Economic Development Zone
512000 Ziyang,02 Yanjiang,21 Anyue,22 Lezhi,71 Ziyang High-tech Zone,72 Ziyang Airport Economic Zone
513200 Aba Tibetan and Qiang,01 Barkam,21 Wenchuan,22 Li,23 Mao,24 Songpan,25 Jiuzhaigou,26 Jinchuan,27 Xiaojin,28 Heishui,30 Zamtang,31 Aba,32 Zoige,33 Hongyuan
513300 Garzê Tibetan,01 Kangding,22 Luding,23 Danba,24 Jiulong,25 Yajiang,26 Daofu,27 Luhuo,28 Garzê,29 Xinlong,30 Dege,31 Baiyu,32 Shiqu,33 Seda,34 Litang,35 Batang,36 Xiangcheng,37 Daocheng,38 Derong
513400 Liangshan Yi,01 Xichang,02 Huili,22 Muli Tibetan,23 Yanyuan,24 Dechang,26 Huidong,27 Ningnan,28 Puge,29 Butuo,30 Jinyang,31 Zhaojue,32 Xide,33 Mianning,34 Yuexi,35 Ganluo,36 Meigu,37 Leibo`
