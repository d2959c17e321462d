// What invented consumers complain of: goods or service, kind of trader, what went wrong, category codes.

export type Story = {
  readonly item: string
  readonly trader: string
  readonly object: string
  readonly problem: string
  readonly fen: readonly [least: number, most: number]
  readonly texts: readonly string[]
}

export const stories: readonly Story[] = [
  { item: '散装卤菜', trader: '卤味店', object: 'food', problem: 'food-safety', fen: [1500, 12000], texts: ['买回家闻着就酸了，孩子吃了两口拉肚子，老板说是我自己没放冰箱', '称的卤牛肉里吃出一截钢丝球，差点划到嘴，要求退钱赔偿'] },
  { item: '盒装牛奶', trader: '超市', object: 'food', problem: 'food-safety', fen: [3000, 9000], texts: ['货架上买的一箱纯牛奶已经过期半个月，收银台说要找厂家', '喝到一半发现结块发臭，包装日期被擦掉重新打过'] },
  { item: '蛋白粉', trader: '保健品店', object: 'health-food', problem: 'false-promotion', fen: [29800, 398000], texts: ['会销把老人骗去听课，说能治高血压，买了三千多，拿回来就是普通固体饮料', '宣传吃了可以不用打胰岛素，家里老人停了药，现在要求退款'] },
  { item: '白酒', trader: '烟酒行', object: 'tobacco-alcohol-drinks', problem: 'trademark', fen: [39900, 299900], texts: ['过节买的两瓶名酒拿去专柜一查是假的，店家不认', '酒盖上的码扫出来是空的，怀疑是仿冒品牌'] },
  { item: '感冒药', trader: '药房', object: 'medicine', problem: 'price', fen: [1800, 9900], texts: ['标价十八块，结账刷了三十八，小票上也没有单价', '同一盒药隔壁卖十二，他家卖四十，没有明码标价'] },
  { item: '血压计', trader: '医疗器械店', object: 'medical-device', problem: 'quality', fen: [9900, 59900], texts: ['新买的血压计量三次差四十，拿去换说已经拆封', '用了一周显示屏就花了，厂家电话是空号'] },
  { item: '面霜', trader: '化妆品专营店', object: 'cosmetics', problem: 'quality', fen: [9900, 68000], texts: ['用了两天脸上起了一片红疹，店员说是排毒', '柜姐推荐的套装开封是分层的，没有生产批号'] },
  { item: '童装', trader: '童装店', object: 'children', problem: 'after-sales', fen: [5900, 35900], texts: ['孩子的衣服洗一次就掉色染了一盆，店家说特价不退不换', '尺码发错，七天内要退，店主把我拉黑了'] },
  { item: '羽绒服', trader: '服饰店', object: 'clothing', problem: 'quality', fen: [19900, 129900], texts: ['羽绒服穿一天钻一身毛，吊牌写90绒，摸着全是梗', '皮鞋穿了不到一个星期鞋底开胶，说三包过了'] },
  { item: '金手镯', trader: '珠宝店', object: 'jewellery', problem: 'price', fen: [199900, 1999900], texts: ['说好按克算，结账加了六百工费没提前讲', '一口价的镯子回去称少了快两克'] },
  { item: '沙发', trader: '家具城', object: 'household', problem: 'quality', fen: [89900, 899900], texts: ['沙发送来味道刺鼻，放了一个月眼睛还疼，要求检测退货', '床垫塌了一块，厂家推给商场，商场推给厂家'] },
  { item: '电热水壶', trader: '电器商行', object: 'appliance', problem: 'after-sales', fen: [9900, 39900], texts: ['用了两天不加热，保修卡上的地址根本不存在', '空调装完漏水，约了三次师傅都没来'] },
  { item: '手机', trader: '手机店', object: 'communication', problem: 'quality', fen: [99900, 899900], texts: ['买的新机激活时间是三个月前，怀疑是翻新机', '屏幕自己出绿线，售后说人为不保'] },
  { item: '笔记本电脑', trader: '电脑城商铺', object: 'computer', problem: 'false-promotion', fen: [299900, 1299900], texts: ['说好是独立显卡，回家一查是集显', '内存写16G实际8G，店员说系统占了'] },
  { item: '电动车', trader: '电动车行', object: 'vehicle', problem: 'after-sales', fen: [199900, 599900], texts: ['电池半年续航掉一半，车行让我自己寄厂家', '新车提回来有补漆，要求换车不给'] },
  { item: '瓷砖', trader: '建材店', object: 'building-material', problem: 'quality', fen: [99900, 1999900], texts: ['铺完一半发现两批色差很大，商家只肯补货不肯返工', '地板受潮起拱，说是我家地不平'] },
  { item: '商品房', trader: '房地产开发有限公司', object: 'housing', problem: 'contract', fen: [1000000, 5000000], texts: ['交了认筹金说可退，现在不买了要扣两万', '合同写精装，交房的品牌全换成杂牌'] },
  { item: '火锅套餐', trader: '火锅店', object: 'catering-lodging', problem: 'price', fen: [8900, 68000], texts: ['菜单上没写锅底收费，结账多出八十八', '团购券到店说周末不能用，页面上根本没写'] },
  { item: '酒店客房', trader: '酒店', object: 'catering-lodging', problem: 'contract', fen: [16800, 128000], texts: ['提前三天取消订单，平台说商家不同意，一分不退', '订的海景房给我换成没窗的，前台说满房'] },
  { item: '美容卡', trader: '美容院', object: 'beauty', problem: 'prepaid-card', fen: [99800, 2980000], texts: ['充了六千做护理，做三次店就关门了，老板电话打不通', '办卡时说随时退，现在要扣百分之四十手续费'] },
  { item: '健身年卡', trader: '健身房', object: 'culture-leisure', problem: 'prepaid-card', fen: [99800, 680000], texts: ['健身房突然贴通知停业装修，会员群解散，钱没地方退', '私教离职了课没人上，剩下三十节不给退'] },
  { item: '考研培训班', trader: '教育咨询有限公司', object: 'education', problem: 'contract', fen: [199900, 2999900], texts: ['报名说不过包退，没考上要退说合同写的是协议班', '网课老师换了三个，直播变录播，要求退剩余学费'] },
  { item: '全屋装修', trader: '装饰工程有限公司', object: 'renovation', problem: 'contract', fen: [1000000, 9000000], texts: ['交了七成工程款，停工两个月没人管', '增项加了五万，当初说一口价'] },
  { item: '婚纱摄影', trader: '摄影工作室', object: 'making-repair', problem: 'contract', fen: [199900, 899900], texts: ['拍完要加钱才给底片，说套餐只含二十张', '选片时威胁不加钱就删掉原图'] },
  { item: '干洗大衣', trader: '洗衣店', object: 'laundry', problem: 'quality', fen: [3900, 19900], texts: ['大衣洗缩水了两个码，只肯赔洗衣费', '衣服弄丢了，说按洗衣费十倍赔，那件两千多'] },
  { item: '地下停车', trader: '停车管理有限公司', object: 'parking', problem: 'price', fen: [500, 9900], texts: ['停四十分钟收了两小时的钱，公示牌被树挡着', '缴费后十分钟内出场又被收一次'] },
  { item: '快递包裹', trader: '速递服务部', object: 'post-courier', problem: 'after-sales', fen: [2000, 99900], texts: ['保价的快递压坏了，只肯赔运费的三倍', '快递显示签收，人根本没送来，查监控说过期了'] },
  { item: '视频会员', trader: '网络科技有限公司', object: 'internet', problem: 'contract', fen: [1500, 39900], texts: ['试用一块钱第二个月自动扣了两百多，关不掉续费', '孩子玩游戏充了四千多，客服让提供一堆证明就是不退'] },
  { item: '出境游', trader: '旅行社', object: 'tourism', problem: 'contract', fen: [99900, 1599900], texts: ['说纯玩团，到了被拉进三个购物店，不买不让走', '行程取消只退一半，说机票已经出了'] },
  { item: '物业费', trader: '物业服务有限公司', object: 'property-management', problem: 'price', fen: [30000, 300000], texts: ['公共区域电费分摊没有明细，不交就停水卡', '车位管理费一年涨了两次，没有公示'] },
]

export const leads: readonly { readonly text: string; readonly violation: string; readonly trader: string }[] = [
  { text: '该店后厨用没有标签的冻肉，冰柜里发现过期半年的丸子', violation: 'food-safety', trader: '餐馆' },
  { text: '门口大屏写着全国第一、根治鼻炎，没有任何依据', violation: 'advertising', trader: '养生馆' },
  { text: '没有营业执照就在居民楼里加工凉皮往外卖', violation: 'unlicensed', trader: '小作坊' },
  { text: '加油机每次都比油箱容量多出两三升，怀疑动了芯片', violation: 'measurement', trader: '加油站' },
  { text: '整层楼卖的都是仿名牌的鞋，标签齐全价格只有零头', violation: 'trademark', trader: '鞋城' },
  { text: '电梯没有检验合格证，一个月困人三次', violation: 'special-equipment', trader: '商务酒店' },
  { text: '以讲课为名拉人头交入门费，发展下线拿提成', violation: 'pyramid-selling', trader: '咨询服务部' },
  { text: '虚假刷单写好评，群里发红包让人截图', violation: 'unfair-competition', trader: '网店' },
]

export const questions: readonly string[] = [
  '网上买的衣服七天无理由退货，运费应该谁出？',
  '预付卡商家跑路了可以找谁？',
  '定金和订金有什么区别，能不能退？',
  '手机三包期是多久，人为损坏怎么认定？',
]
