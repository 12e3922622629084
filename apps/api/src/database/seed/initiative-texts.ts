import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

/** Why each initiative is done, and what it leaves behind, by its code. */
export const intents: Readonly<Record<string, readonly Label[]>> = {
  'INI-1': [
    both(
      '愿景不能关起门来写。这一年，我们在江边走、在集市里问、在网上征求意见，光是江边漫谈就记下612条，网上又收到2971条。有人说的一句“下雨不担心”，后来成了愿景的一章。',
      'A vision cannot be written behind closed doors. For most of a year we walked the river, asked in the markets and put drafts online: 612 remarks from the walks alone, another 2,971 from the web. “Rain brings no fear”, something said on one of those walks, became a chapter.',
    ),
  ],
  'INI-2': [
    both(
      '以前各部门各有一张计划，项目做完了，成效没有人再问。现在有了一个五个人的小办公室：计划只有一张，每项成效都有主人，隔半年问一次做到了没有。',
      'Every department used to have a plan of its own, and once a project was done nobody asked what it had brought. Now an office of five keeps one plan, every benefit has an owner, and twice a year we ask whether it has come.',
    ),
  ],
  'INI-3': [
    both(
      '普查之前，没人说得清全市有多少系统。九个月里，各部门、水务和公交把家底报了上来：哪些在用、哪些闲着、哪些两家各建了一套。后面的数据开放和共用，都从这份清单开始。',
      'Before the census nobody could say how many systems the city ran. In nine months the departments, the water group and the bus company listed what they had: what is in use, what lies idle, what had been built twice. Open data and sharing both start from this list.',
    ),
  ],
  'INI-4': [
    both(
      '同一户人家，在五个系统里有五种地址写法，办一件事就要证明五遍“我是我”。我们请各部门坐到一张桌子前，把最常用的词一个一个定下来，写明谁来维护、什么时候改。',
      'One household’s address is spelt five ways in five systems, so it has to prove five times who it is. We bring the departments to one table and settle the most used words one by one: who keeps each word and when it may change.',
    ),
    both(
      '到目前为止，62个词已经定稿，19个还在讨论，4个有争议。争议不藏着：分歧写在词条旁边，谁都可以看。',
      'So far 62 terms are agreed, 19 are being discussed and 4 are disputed. Disputes are not hidden: both readings stand beside the term for anyone to see.',
    ),
  ],
  'INI-5': [
    both(
      '与其等平台建完再开放，不如先把大家真正要的放出来：公交车到哪儿了，江水多高，哪里有停车位。开放数据社群帮我们排了先后，每个数据集都写明谁负责、多久更新一次。',
      'Rather than wait for a finished platform, we open what people really ask for: where the bus is, how high the river stands, where you can park. The open data community helped us to set the order, and every data set names who answers for it and how often it is updated.',
    ),
    both(
      '首批30个数据集提前几天上线，到6月底已有37个。下一步是把“能下载”变成“能直接用”，尤其是水位和公交的实时接口。',
      'The first 30 data sets went live a few days early, and by the end of June there were 37. Next, data that can be downloaded must become data that can be used straight away, above all live river levels and buses.',
    ),
  ],
  'INI-6': [
    both(
      '老人和上班的人最怕跑腿。服务站就开在社区里，一张桌子、一个人、一台机器，几个部门的事一次办完。看不懂表格的，站里的人念给你听。',
      'Paperwork is what older people and people with jobs dread most. A station in the neighbourhood has one table, one person and one machine, and you can deal with several departments in one visit. If you cannot read the form, somebody reads it to you.',
    ),
    both(
      '第20个站比计划晚了12天，原因是两处场地要改坡道。残联的朋友试用后提出的毛病，改完才开门。',
      'The twentieth station opened twelve days late because two places needed ramps. The faults that members of the disabled persons’ union found in their trial were put right before the doors opened.',
    ),
  ],
  'INI-7': [
    both(
      '2025年6月，42位老人当着我们的面试着网上办一件事，29位没办成。不是他们笨，是东西没为他们做好。于是志愿队提出：派人陪着，一对一，直到办成为止。',
      'In June 2025 we watched 42 older people try to get one thing done online, and 29 could not. They are not slow; the thing was not made for them. So the volunteers offered to sit with people, one to one, until it is done.',
    ),
    both(
      '志愿者里有退休的，也有理工大学的学生，学生算实习学分。愿意学的教到会，不想学的就替他办，同意书由老人自己签、随时能收回。',
      'Some of the volunteers are retired, others are students, who earn credit for it. If you want to learn, we teach you. If you do not, we do it for you, with consent that you sign yourself and can take back at any time.',
    ),
  ],
  'INI-8': [
    both(
      '过去招标写的是要买什么设备，将来要写清想解决什么问题。提前一年公布打算买什么，大包拆成小包，30天付款，合同里写明数据归城市、要走得了。',
      'Tenders used to name the equipment to buy; from now on they name the problem to solve. What the city plans to buy is announced a year ahead, large contracts are split into lots, bills are paid within 30 days, and every contract says that the data is the city’s and that the city can leave.',
    ),
    both(
      '审计部门担心这样招标说不清价格，所以先和他们一起做两个试点，再写成范本条款。进度比计划慢了一个季度。',
      'The audit office worries that tenders by results leave the price unclear, so two pilots are done together with them before model clauses are written. Work is one quarter behind plan.',
    ),
  ],
  'INI-9': [
    both(
      '一个账号，走遍各家；给出去的每一项数据，本人点头才行，点了头也能反悔。女儿可以替母亲办，但要有母亲的授权，期限和范围写得清清楚楚。',
      'One sign-in for every service. Your data is passed on only if you say yes, and you can take that back. A daughter may act for her mother with the mother’s consent, for a stated time and purpose.',
    ),
    both(
      '5月的隐私论坛上，大家要的是“自愿用、分开存”。因此统一身份是可选的，窗口照开；不同服务之间看到的是不同的编号，谁查过你的数据，你自己看得到。隐私评估还没有通过，这是今年最要紧的一关。',
      'At the forum in May people asked for two things: that it be voluntary, and that nothing be pooled. So the city identity is opt-in and the counters stay; services see different numbers for the same person, and you can see who has looked at your data. The privacy assessment is not yet accepted, and it is the most important step of this year.',
    ),
  ],
  'INI-10': [
    both(
      '现在部门之间要数据，靠发函、拷盘、手工对。我们要修一条走得通的路：申请、授权、交换、留痕都在上面，谁拿了什么、拿去做什么，看得见。',
      'Today departments exchange data by letter, by disk and by hand. We are building one shared route. Departments ask, agree and hand over data there, and anyone can see who took what and what for.',
    ),
    both(
      '通知、支付、地图、传感器接入这几样零件，各家都要用，只建一次。合同里写明接口公开、源码托管、随时可以换供应商，免得几年后被一家绑住。',
      'Notification, payment, maps and sensor intake are parts that everybody needs, so they are built once. The contract says that interfaces are open, the source is held in escrow and the supplier can be changed, so that in a few years’ time we do not depend on a single firm.',
    ),
  ],
  'INI-11': [
    both(
      '人不会因为“要找民政局”而出门，是因为孩子出生了、店要开了、老人要照顾了。首批做三件：新生儿、小店开张、申请养老津贴，每件从头走到尾，只问一遍。',
      'Nobody leaves home to “visit the civil affairs bureau”; a child is born, a shop is to open, a parent needs care. The first wave takes three such matters, a birth, a shop and the old-age allowance, from beginning to end, and asks each question once.',
    ),
    both(
      '它要等统一身份和数据交换先跑起来，所以定在9月启动。每一件在上线之前，都先请残联和老人试过，试不通就不上。',
      'It waits for identity and data exchange to be running, hence the start in September. Before each one opens, members of the disabled persons’ union and older people try it, and if it fails, it does not open.',
    ),
  ],
  'INI-12': [
    both(
      '栖川每年漏掉的水，够古城区用九个月。给管网分成120个区、装上表，夜里流量一高，系统就知道哪里在漏。',
      'The water that Qichuan loses in a year would supply Gucheng district for nine months. With the network cut into 120 metered zones, a rise at night tells where it is leaking.',
    ),
    both(
      '压力数据按小时公开，泵站的网络和办公网分开，万一被攻击还能手动开。省下来的水费，先用来修管子。',
      'Pressure data is published by the hour, and the pumps’ network is kept apart from the office so that they can be worked by hand if attacked. The money saved goes into pipes first.',
    ),
  ],
  'INI-13': [
    both(
      '2023年那场水，预警发出去了，很多人没看懂。这一回从街道往回想：谁家有老人、哪条巷子先淹、谁去敲门，先写好，再决定要装多少水位站。',
      'In the flood of 2023 the warning went out and many people did not understand it. This time we start from the street: where older people live, which lane floods first, who knocks on the door. We write that down first, and then decide how many gauges to fit.',
    ),
    both(
      '60个水位站到6月底装好了41个，卡在用地许可上，正和住建局开联合窗口，桥上能装的先装。环保社的志愿者帮着核对读数。',
      'At the end of June 41 of the 60 gauges are in place; land permits hold up the rest. We are opening a joint permit window with the housing bureau and using bridges where we can. Volunteers of the river society help to check the readings.',
    ),
  ],
  'INI-14': [
    both(
      '坐公交的人等得心里没数，才会去买车。先做四条走廊：专用道、信号优先、站台改得上车不用抬腿，再把每辆车的位置实时放出来。',
      'People buy cars because they cannot tell how long the wait will be. Four corridors come first, with lanes of their own, priority at lights and level boarding; then the place of every bus is published as it moves.',
    ),
    both(
      '一号走廊和商户、乘客、司机一起画了两轮图：专用道在1.2公里上挪了位置，另建一处共享停车场，卸货有固定时段。停车位会少一些，这笔账单独记着。',
      'The first corridor was drawn twice with traders, riders and drivers: the lane was moved along 1.2 km, a shared parking yard was added, and deliveries have fixed hours. There will be fewer parking places, and that cost is kept in view.',
    ),
  ],
  'INI-15': [
    both(
      '学校和医院的灯、空调和锅炉又老又费。由企业先垫钱改，改好后从省下的费用里分成，城市不必一次拿出一大笔。',
      'Lighting, cooling and boilers in schools and hospitals are old and wasteful. A firm pays for the refit first and takes its share of what is saved, so that the city need not find a large sum at once.',
    ),
    both(
      '合同写明怎么算省了多少、谁来量、量不准怎么办，楼宇能耗数据逐步公开。要等采购新规出来再签。',
      'The contract says how savings are worked out, who measures and what happens when they disagree, and building energy data is opened step by step. It is signed once the new procurement rules are out.',
    ),
  ],
  'INI-16': [
    both(
      '老街的人说：别今天挖水管、明天挖电缆。我们把管线、排水、停车、坡道排进同一张工期表，一条巷子只挖一次，挖之前先请文物部门看过。',
      'The people of the old streets say: do not dig for water today and for cables tomorrow. We put pipes, drains, parking and ramps on one timetable; each lane is dug up once, after the heritage office has had a look.',
    ),
    both(
      '商户最担心停车和噪音，所以分段施工、提前三十天告知、留出送货时间。临江的低院子先改排水，也算进防汛的账里。',
      'Traders worry most about parking and noise, hence short sections, thirty days’ notice and hours kept for deliveries. Low yards by the river get drains first, which counts towards flood protection as well.',
    ),
  ],
  'INI-17': [
    both(
      '二十三个网站各说各话，居民找不到门。等统一身份和人生大事服务稳了，再把它们一个个并进来、关掉，旧网址指到新的地方。',
      'Twenty-three sites speak in twenty-three ways, and residents cannot find the door. Once identity and life-event services work well, the sites are merged and closed one by one, and old addresses lead to the new places.',
    ),
  ],
  'INI-18': [
    both(
      '数据开放了，光看着没有用。商会想设一个小基金，每年资助几十个小点子，失败了也算数，把踩过的坑写下来给后来的人。',
      'Open data is no use if people only look at it. The chamber wants a small fund for a few dozen ideas a year. A failure counts too, as long as the next person can read what went wrong.',
    ),
  ],
  'INI-19': [
    both(
      '装了86根灯杆，三件事没想清楚：谁养护、谁用、摄像头归谁管。评审时一件也答不上来，于是停下，拆下来的设备转给了别处。',
      'We fitted 86 lamp-posts without settling three things: who looks after them, who uses them, who answers for the cameras. At the review nobody could answer any of them, so the pilot was stopped and the equipment went elsewhere.',
    ),
    both(
      '教训写给后面的人：没有养护单位签字的，不开工；居民问“为什么装摄像头”，要先有答案。',
      'What to remember: nothing begins until someone has signed for its upkeep, and when residents ask why there is a camera, there must already be an answer.',
    ),
  ],
};
