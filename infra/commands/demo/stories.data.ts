// What invented consumers complain of: what was bought, kind of trader, category codes, yuan from and to, what went wrong.

export type Story = {
  readonly item: string
  readonly trader: string
  readonly object: string
  readonly problem: string
  readonly yuan: readonly [least: number, most: number]
  readonly text: string
  readonly isService: boolean
}

type Row = readonly [item: string, trader: string, object: string, problem: string, least: number, most: number, text: string]

const goods: readonly Row[] = [
  ['散装卤菜', '卤味店', 'food', 'food-safety', 15, 120, '闻着就酸了，孩子吃了两口拉肚子，老板说是我自己没放冰箱'],
  ['卤牛肉', '熟食店', 'food', 'food-safety', 30, 160, '吃出一截钢丝球，差点划到嘴'],
  ['盒装牛奶', '超市', 'food', 'food-safety', 30, 90, '一箱纯牛奶已经过期半个月还摆在货架上，收银台让我去找厂家'],
  ['生日蛋糕', '烘焙店', 'food', 'food-safety', 98, 398, '奶油里夹着一根头发和塑料片，老人吃完上吐下泻'],
  ['土鸡', '生鲜店', 'food', 'measurement', 60, 180, '称的五斤二两，回家复称只有四斤四两'],
  ['冰鲜三文鱼', '生鲜超市', 'food', 'quality', 88, 368, '标着当日到店，切开发灰发黏，店员说都是这样'],
  ['坚果礼盒', '食品商行', 'food', 'false-promotion', 128, 398, '外包装写净含量一千五百克，里面小袋加起来不到九百克'],
  ['月饼', '食品商行', 'food', 'quality', 99, 599, '切开有霉点，保质期内，经销商只肯换同款'],
  ['大米', '粮油店', 'food', 'trademark', 60, 240, '袋子印的是知名产地标志，打电话到厂里说没有这个批次'],
  ['蛋白粉', '保健品店', 'health-food', 'false-promotion', 298, 3980, '把老人骗去听课，说能治高血压，拿回来就是普通固体饮料'],
  ['鱼油软胶囊', '健康管理中心', 'health-food', 'advertising', 198, 2980, '传单上写吃了可以不用打胰岛素，家里老人停了药'],
  ['瓶装白酒', '烟酒行', 'tobacco-alcohol-drinks', 'trademark', 399, 2999, '两瓶名酒拿去专柜一查是假的，店家不认'],
  ['香烟', '烟酒行', 'tobacco-alcohol-drinks', 'quality', 22, 650, '整条烟味道呛人，烟丝里有梗，扫码出来不是本地投放'],
  ['桶装水', '水站', 'tobacco-alcohol-drinks', 'prepaid-card', 200, 800, '交了押金买水票，水站关门了，押金和剩的水票没人管'],
  ['感冒药', '药房', 'medicine', 'price', 18, 99, '标价十八块，结账刷了三十八，小票上也没有单价'],
  ['降压药', '药房', 'medicine', 'after-sales', 35, 260, '没拆封发现买错规格，当天去退说药品一律不退'],
  ['血压计', '医疗器械店', 'medical-device', 'quality', 99, 599, '同一个人量三次差四十，拿去换说已经拆封'],
  ['助听器', '医疗器械店', 'medical-device', 'false-promotion', 1980, 12800, '说试听满意再付钱，付了全款才讲概不退换，老人戴着只有杂音'],
  ['面霜', '化妆品专营店', 'cosmetics', 'quality', 99, 680, '用了两天脸上起一片红疹，店员说是排毒'],
  ['护肤套装', '美妆店', 'cosmetics', 'false-promotion', 299, 2680, '柜姐说是专柜正品，开封是分层的，没有生产批号'],
  ['纸尿裤', '母婴店', 'sanitary', 'quality', 69, 299, '一包里好几片粘胶不粘，孩子屁股起红点'],
  ['卫生巾', '便利店', 'sanitary', 'quality', 12, 60, '拆开有黑色小虫，包装是完好的'],
  ['童装', '童装店', 'children', 'after-sales', 59, 359, '洗一次就掉色染了一盆，店家说特价不退不换'],
  ['儿童安全座椅', '母婴店', 'children', 'safety', 399, 2680, '卡扣一拉就开，找商家说要自己寄回厂里检测'],
  ['婴儿奶粉', '母婴店', 'children', 'food-safety', 198, 498, '罐底有黑色颗粒，冲出来浮在上面，宝宝喝了起疹子'],
  ['羽绒服', '服饰店', 'clothing', 'quality', 199, 1299, '穿一天钻一身毛，吊牌写含绒量九十，摸着全是梗'],
  ['皮鞋', '鞋店', 'clothing', 'after-sales', 159, 899, '穿了不到一个星期鞋底开胶，说三包已经过了'],
  ['运动鞋', '运动用品店', 'clothing', 'trademark', 299, 1299, '鉴定是仿的，商家说渠道货不保证'],
  ['金手镯', '珠宝店', 'jewellery', 'price', 1999, 19999, '说好按克算，结账加了六百工费没有提前讲'],
  ['钻戒', '珠宝店', 'jewellery', 'quality', 3999, 29999, '证书上的编号和戒指对不上，去检测颜色低了两级'],
  ['沙发', '家具城', 'household', 'quality', 899, 8999, '味道刺鼻，放了一个月眼睛还疼，要求检测退货'],
  ['床垫', '家具城', 'household', 'after-sales', 699, 6999, '睡两个月塌了一块，厂家推给商场，商场推给厂家'],
  ['定制衣柜', '家居定制店', 'household', 'contract', 5999, 39999, '约定四十天安装，拖了三个月，柜门尺寸还做错'],
  ['电热水壶', '电器商行', 'appliance', 'after-sales', 99, 399, '用了两天不加热，保修卡上的地址根本不存在'],
  ['空调', '电器商行', 'appliance', 'after-sales', 1999, 8999, '装完一直漏水，约了三次师傅都没来'],
  ['燃气热水器', '电器专卖店', 'appliance', 'safety', 899, 4599, '点火时爆燃，面板都熏黑了，售后说是安装问题不归他们'],
  ['冰箱', '电器商场', 'appliance', 'quality', 1599, 9999, '买来半个月不制冷，一冰箱东西全坏了，只肯上门修'],
  ['手机', '手机店', 'communication', 'quality', 999, 8999, '激活时间是三个月前，怀疑是翻新机'],
  ['手机套餐机', '通讯营业厅', 'communication', 'contract', 599, 3999, '说是免费送手机，过后才发现办了三年分期'],
  ['笔记本电脑', '电脑城商铺', 'computer', 'false-promotion', 2999, 12999, '说好是独立显卡，回家一查是集成显卡'],
  ['固态硬盘', '电脑城商铺', 'computer', 'quality', 199, 1299, '标称一T，实际拷到三百多G就开始报错'],
  ['电动车', '电动车行', 'vehicle', 'after-sales', 1999, 5999, '电池半年续航掉一半，车行让我自己寄厂家'],
  ['小轿车', '汽车销售服务有限公司', 'vehicle', 'contract', 69800, 258000, '交了定金说月底交车，到期又要加价八千才给提'],
  ['二手车', '二手车行', 'vehicle', 'false-promotion', 19800, 138000, '保证没有事故，去店里一查是泡水车，里程也调过'],
  ['瓷砖', '建材店', 'building-material', 'quality', 999, 19999, '铺完一半发现两批色差很大，只肯补货不肯返工'],
  ['木地板', '建材店', 'building-material', 'quality', 2999, 25999, '半年就起拱，说是我家地不平'],
  ['电线', '五金店', 'hardware', 'quality', 59, 459, '标着两点五平方，师傅一量不到一点八'],
  ['门锁', '五金店', 'hardware', 'after-sales', 199, 1899, '指纹锁用一个月打不开，被关在门外，售后要收上门费'],
  ['跑步机', '体育用品店', 'culture-sports', 'after-sales', 999, 4999, '跑带一周就断了，说是消耗品不保修'],
  ['学习机', '文具书店', 'culture-sports', 'false-promotion', 1999, 5999, '宣传有名师一对一，买回来全是录播，课还要另外充钱'],
  ['宠物猫', '宠物店', 'pet', 'quality', 800, 4800, '买回家第三天查出猫瘟，店里说出门概不负责'],
  ['狗粮', '宠物用品店', 'pet', 'quality', 99, 599, '打开结块发霉，狗吃了连吐两天'],
  ['复合肥', '农资经营部', 'agricultural', 'quality', 120, 3600, '施了两次没有效果，化验氮含量差一半'],
  ['玉米种子', '种子经营部', 'agricultural', 'quality', 200, 4200, '出苗率不到三成，整块地误了季节'],
  ['商品房', '房地产开发有限公司', 'housing', 'contract', 10000, 50000, '交了认筹金说可退，现在不买了要扣两万'],
  ['精装房', '置业有限公司', 'housing', 'false-promotion', 20000, 98000, '样板间是品牌厨电，交房全换成杂牌'],
  ['鲜花', '花艺店', 'other-goods', 'quality', 99, 520, '送到的花蔫了一半，和图片完全两样'],
  ['眼镜', '眼镜店', 'other-goods', 'quality', 299, 2980, '验光度数偏差一百，戴着头晕，要求重配还要加钱'],
]

const services: readonly Row[] = [
  ['火锅套餐', '火锅店', 'catering-lodging', 'price', 89, 680, '菜单上没写锅底收费，结账多出八十八'],
  ['团购餐券', '餐厅', 'catering-lodging', 'contract', 68, 398, '到店说周末不能用，页面上根本没写'],
  ['酒店客房', '酒店', 'catering-lodging', 'contract', 168, 1280, '提前三天取消订单，平台说商家不同意，一分不退'],
  ['酒席', '酒楼', 'catering-lodging', 'food-safety', 3800, 29800, '二十几个客人当晚拉肚子，酒楼说跟他们没关系'],
  ['超市购物', '购物广场', 'sales', 'price', 20, 260, '货架标价和收银不一样，说是系统没有更新'],
  ['会员积分', '百货商场', 'sales', 'unfair-competition', 100, 900, '说满额抽奖百分百中，奖品一直没有，活动规则也撤了'],
  ['网购退款', '电子商务有限公司', 'sales', 'after-sales', 39, 1599, '七天无理由退货，货签收了十天不退钱'],
  ['美容卡', '美容院', 'beauty', 'prepaid-card', 998, 29800, '充了钱做护理，做三次店就关门了，老板电话打不通'],
  ['烫染', '理发店', 'beauty', 'price', 198, 1980, '说好三百八，洗完头说用的是高级药水要一千六'],
  ['祛斑项目', '美容院', 'beauty', 'personal-rights', 1980, 19800, '做完脸上留了疤，店里把我锁在房间里逼签协议'],
  ['健身年卡', '健身房', 'culture-leisure', 'prepaid-card', 998, 6800, '突然贴通知停业装修，会员群解散，钱没地方退'],
  ['私教课', '健身房', 'culture-leisure', 'contract', 1980, 12800, '教练离职了课没人上，剩下三十节不给退'],
  ['演出门票', '文化传播有限公司', 'culture-leisure', 'contract', 180, 1680, '演出延期半年，退票要扣一半手续费'],
  ['考研培训班', '教育咨询有限公司', 'education', 'contract', 1999, 29999, '报名说不过包退，没考上要退说合同写的是协议班'],
  ['舞蹈课', '艺术培训学校', 'education', 'prepaid-card', 2980, 12800, '交了两年学费，校区关了让转到十公里外'],
  ['驾校学车', '驾驶培训学校', 'education', 'contract', 2800, 5800, '交钱半年没安排上车，要退费扣两千'],
  ['养老服务', '养老服务中心', 'health-welfare', 'contract', 2000, 38000, '老人住了一个月要转走，押金和床位费都不退'],
  ['体检套餐', '健康体检中心', 'health-welfare', 'personal-information', 398, 2980, '体检完就有人打电话推销，连我的指标都知道'],
  ['全屋装修', '装饰工程有限公司', 'renovation', 'contract', 10000, 90000, '交了七成工程款，停工两个月没人管'],
  ['局部改造', '装饰工程有限公司', 'renovation', 'quality', 5000, 45000, '卫生间做完防水漏到楼下，返工要另外收钱'],
  ['租车', '汽车租赁有限公司', 'rental', 'price', 199, 2999, '还车说有划痕扣三千押金，取车时拍的照片里就有'],
  ['婚纱礼服租赁', '礼服馆', 'rental', 'contract', 399, 3999, '婚期改了押金不退，合同上没写'],
  ['婚纱摄影', '摄影工作室', 'making-repair', 'contract', 1999, 8999, '拍完要加钱才给底片，说套餐只含二十张'],
  ['手机维修', '维修店', 'making-repair', 'quality', 99, 899, '换个屏幕回来触摸失灵，说是主板本来就有问题'],
  ['汽车保养', '汽车维修厂', 'making-repair', 'price', 300, 5800, '没经我同意换了一套刹车片，收了两千四'],
  ['干洗大衣', '洗衣店', 'laundry', 'quality', 39, 199, '洗缩水了两个码，只肯赔洗衣费'],
  ['洗衣卡', '洗衣店', 'laundry', 'prepaid-card', 300, 2000, '充值三个月店搬走了，衣服还在里面'],
  ['房产中介', '房产经纪有限公司', 'professional', 'contract', 2000, 28000, '签了意向金说买不成全退，现在说是服务费'],
  ['婚介服务', '婚姻介绍所', 'professional', 'false-promotion', 3980, 19800, '保证介绍六位条件相符的，来的两个都不是本人'],
  ['地下停车', '停车管理有限公司', 'parking', 'price', 5, 99, '停四十分钟收了两小时的钱，公示牌被树挡着'],
  ['路边停车', '停车管理有限公司', 'parking', 'other', 5, 60, '系统把别人的车牌记成我的，申诉三次没人处理'],
  ['网约车', '出行服务有限公司', 'transport', 'price', 15, 260, '司机绕路多出二十公里，平台说按实际里程'],
  ['客运车票', '客运站', 'transport', 'contract', 35, 380, '发车前两小时退票不给办，窗口说系统关了'],
  ['快递包裹', '速递服务部', 'post-courier', 'after-sales', 20, 999, '保价的快递压坏了，只肯赔运费的三倍'],
  ['快递签收', '快递驿站', 'post-courier', 'other', 20, 599, '显示签收，人根本没送来，查监控说过期了'],
  ['宽带', '通信营业厅', 'telecom', 'contract', 39, 1299, '到期没人通知自动续费，销户要先补三个月'],
  ['手机套餐', '通信营业厅', 'telecom', 'price', 19, 399, '没有办过的增值业务扣了半年，客服说查不到办理记录'],
  ['视频会员', '网络科技有限公司', 'internet', 'contract', 15, 399, '试用一块钱第二个月自动扣费，关不掉'],
  ['游戏充值', '网络科技有限公司', 'internet', 'contract', 99, 6480, '孩子用老人的手机充的，客服让提供一堆证明就是不退'],
  ['购物应用', '信息技术有限公司', 'internet', 'personal-information', 1, 99, '注销不了账号，客服说要手持身份证照片'],
  ['出境游', '旅行社', 'tourism', 'contract', 999, 15999, '说纯玩团，到了被拉进三个购物店，不买不让走'],
  ['景区门票', '景区管理有限公司', 'tourism', 'price', 60, 360, '窗口票价和网上不一样，观光车不坐也要收'],
  ['理财咨询', '投资咨询有限公司', 'finance', 'false-promotion', 999, 9999, '直播间荐股收了会员费，群解散了'],
  ['车险', '保险代理有限公司', 'insurance', 'contract', 500, 6000, '答应送的保养和返现一个都没兑现'],
  ['天然气', '燃气服务有限公司', 'utility', 'measurement', 60, 980, '换了新表以后每月多出一倍，要求检表要先交钱'],
  ['自来水', '供水服务有限公司', 'utility', 'price', 30, 600, '不按阶梯价收，合表的几户都按最高一档'],
  ['物业费', '物业服务有限公司', 'property-management', 'price', 300, 3000, '公共区域电费分摊没有明细，不交就停水卡'],
  ['装修押金', '物业服务有限公司', 'property-management', 'contract', 1000, 5000, '装完半年押金不退，理由换了三个'],
  ['资料打印', '便民服务部', 'administrative', 'price', 10, 120, '在办事大厅里打印一张收五块，没有任何价目'],
  ['家政保洁', '家政服务有限公司', 'other-services', 'quality', 120, 1280, '保洁把大理石台面擦花了，公司说找保险'],
  ['搬家', '搬家服务部', 'other-services', 'price', 200, 2800, '说好四百，装完车要一千二，不给不卸货'],
  ['宠物寄养', '宠物店', 'other-services', 'safety', 200, 1500, '寄养五天狗被咬伤，监控说坏了'],
]

const toStory = (isService: boolean) => ([item, trader, object, problem, least, most, text]: Row): Story =>
  ({ item, trader, object, problem, yuan: [least, most], text, isService })

export const stories: readonly Story[] = [...goods.map(toStory(false)), ...services.map(toStory(true))]

/** How often an object comes up against the others (1), and the months in which it comes up three times as often. */
export const objectWeights: Readonly<Record<string, { readonly weight?: number; readonly months?: readonly number[] }>> = {
  food: { weight: 9, months: [1, 9] },
  'tobacco-alcohol-drinks': { weight: 3, months: [1, 2] },
  clothing: { weight: 3, months: [11] },
  appliance: { weight: 3, months: [6, 7, 8] },
  communication: { weight: 3 },
  vehicle: { weight: 3 },
  household: { weight: 2 },
  'catering-lodging': { weight: 5, months: [5, 10] },
  sales: { weight: 3, months: [11, 12] },
  beauty: { weight: 3 },
  'culture-leisure': { weight: 3 },
  education: { weight: 3, months: [7, 8] },
  internet: { weight: 3, months: [7, 8] },
  tourism: { months: [5, 7, 10] },
  agricultural: { months: [3, 4] },
  utility: { months: [1, 12] },
  parking: { weight: 2 },
  renovation: { weight: 2, months: [3, 4] },
}

export const leads: readonly { readonly text: string; readonly violation: string; readonly trader: string }[] = [
  { text: '后厨用没有标签的冻肉，冰柜里有过期半年的丸子', violation: 'food-safety', trader: '餐馆' },
  { text: '外卖店没有门头，厨房就在卫生间旁边，老鼠在灶台上跑', violation: 'food-safety', trader: '外卖店' },
  { text: '把过了保质期的面包撕掉标签重新贴日期', violation: 'food-safety', trader: '烘焙店' },
  { text: '门口大屏写着全国第一、根治鼻炎，没有任何依据', violation: 'advertising', trader: '养生馆' },
  { text: '直播间说喝了三天降血糖，拿着假的检测报告', violation: 'advertising', trader: '电子商务有限公司' },
  { text: '请人刷单写好评，群里发红包让人截图', violation: 'unfair-competition', trader: '网店' },
  { text: '装潢和招牌跟隔壁老店一模一样，专门在门口拉客', violation: 'unfair-competition', trader: '面馆' },
  { text: '店里贴着特价商品概不退换，办卡合同写最终解释权归本店', violation: 'consumer-rights', trader: '服饰店' },
  { text: '没有明码标价，一碗面游客和本地人两个价', violation: 'price', trader: '小吃店' },
  { text: '药店把口罩和退烧药的价格翻了四倍', violation: 'price', trader: '药房' },
  { text: '没有营业执照就在居民楼里加工凉皮往外卖', violation: 'unlicensed', trader: '小作坊' },
  { text: '没有资质的电动车充电器堆在门口卖，插上就发烫', violation: 'product-quality', trader: '电动车行' },
  { text: '儿童头盔没有任何认证标志，一捏就裂', violation: 'product-quality', trader: '文具店' },
  { text: '加油机每次都比油箱容量多出两三升，怀疑动了芯片', violation: 'measurement', trader: '加油站' },
  { text: '水产摊的秤有遥控，称完就变', violation: 'measurement', trader: '水产经营部' },
  { text: '整层楼卖的都是仿名牌的鞋，标签齐全价格只有零头', violation: 'trademark', trader: '鞋城' },
  { text: '包装上印着专利号，查下来早就失效了', violation: 'patent', trader: '厨具店' },
  { text: '不开处方就卖抗生素和安眠药', violation: 'medicine', trader: '药房' },
  { text: '把家用理疗仪说成能治腰椎间盘突出，没有注册证', violation: 'medical-device', trader: '健康体验馆' },
  { text: '美甲店自己分装的精华没有中文标签', violation: 'cosmetics', trader: '美妆店' },
  { text: '电梯没有检验合格证，一个月困人三次', violation: 'special-equipment', trader: '商务酒店' },
  { text: '叉车没有牌照也没有人持证，在货场里开', violation: 'special-equipment', trader: '物流园' },
  { text: '注册地址是一间空屋，执照上的人说从来没办过公司', violation: 'registration', trader: '商贸有限公司' },
  { text: '以讲课为名拉人头交入门费，发展下线拿提成', violation: 'pyramid-selling', trader: '咨询服务部' },
  { text: '检测报告上的机构没有资质，编号查不到', violation: 'certification', trader: '检测技术有限公司' },
  { text: '产品标着执行国家标准，标准号是作废的', violation: 'standards', trader: '日化厂' },
  { text: '一次性餐具收费不告知，还不给免费的选', violation: 'other', trader: '火锅店' },
]

export const questions: readonly string[] = [
  '网上买的衣服七天无理由退货，运费应该谁出？',
  '预付卡商家跑路了可以找谁？',
  '定金和订金有什么区别，能不能退？',
  '手机三包期是多久，人为损坏怎么认定？',
  '在小区门口摆早餐摊要办什么证？',
  '个体户转成公司，原来的名字还能用吗？',
  '买到过期食品可以要求赔多少？',
  '电动车电池的保修期怎么算？',
  '快递丢了没有保价怎么赔？',
  '食品经营许可证快到期了怎么延续？',
  '家里的水表想检定，去哪里申请，收不收费？',
  '开发商的样板间和交付的不一样，归哪里管？',
]

/** What a consumer says first, and what they want. `{day}`, `{shop}` and `{item}` are filled in. */
export const openings = {
  goods: ['{day}在{shop}买的{item}，', '我{day}在{shop}买了{item}，', '{day}家里老人在{shop}买的{item}，', '{day}用手机在{shop}下单的{item}，', '{shop}卖给我的{item}（{day}），'],
  services: ['{day}在{shop}的{item}，', '{shop}的{item}，{day}的事，', '我{day}去{shop}，{item}，', '投诉{shop}的{item}（{day}）：'],
} as const
export const wishes = {
  goods: ['要求退款。', '要求退一赔三。', '要求换一个新的。', '希望尽快处理。', '多次协商没有结果，请帮忙调解。', '有小票和聊天记录。', ''],
  services: ['要求退款。', '要求按约定办。', '希望尽快处理。', '多次协商没有结果，请帮忙调解。', '有合同和转账记录。', '有聊天记录和录音。', ''],
} as const

export const tradeNames: readonly string[] = ['好又来', '天府', '锦绣', '老街', '蓉城', '金沙', '川味', '嘉陵', '巴山', '万家', '新世界', '小时代', '百姓', '鑫源', '阳光', '佳和', '宏达', '三江', '一品', '富民']
export const surnames: readonly string[] = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马', '罗']
export const givenNames: readonly string[] = ['伟', '芳', '秀英', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '杰', '涛', '明', '玉兰', '建国', '桂芳', '小燕', '晓东', '春梅']

/** The event of mass harm: one chain of gyms closes overnight. */
export const harm = {
  respondent: '动力时光健身服务有限公司',
  item: '健身年卡',
  object: 'culture-leisure',
  problem: 'prepaid-card',
  texts: [
    '门店一夜之间全部关门，门上贴着停业通知，我的卡还有{left}个月没有用',
    '早上去锻炼发现搬空了，会员群被解散，上周还在推销续卡，还剩{left}个月',
    '私教课剩下{left}节，教练说三个月没发工资，老板联系不上',
    '刚续了两年，总共才去了几次，{left}个月的钱要求退还',
  ],
} as const
