package kr.ieum.web.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the board, the planner and programme documents; {@code messages/board_en.properties} has the English ones. */
@MessageBundle(value = "board", locale = "ko")
interface BoardMessages {
    @Message("성과판")
    String title();

    @Message("돈이 무엇을 했는지 봅니다. 모든 수는 봉인된 시점의 원장에서 셈하며, 같은 시점으로 다시 물으면 같습니다.")
    String lead();

    @Message("무엇으로 나눌지")
    String cut();

    @Message("사업")
    String programme();

    @Message("모든 사업")
    String allProgrammes();

    @Message("언제의 수")
    String asOf();

    @Message("지금(마지막으로 봉인된 때)")
    String newest();

    @Message("{day} 시작까지")
    String before(String day);

    @Message("견줄 수")
    String compared();

    @Message("보기")
    String show();

    @Message("이 조건만:")
    String only();

    @Message("조건 없이 보기")
    String withoutConditions();

    @Message("{block}번째 블록까지, {at}에 봉인된 수입니다.")
    String moment(Long block, String at);

    @Message("그때까지 봉인된 것이 없습니다.")
    String nothingSealed();

    @Message("이 시점에 고정한 주소")
    String pin();

    @Message("CSV로 받기")
    String csv();

    @Message("엑셀(XLSX)로 받기")
    String xlsx();

    @Message("성과가 온 길")
    String journeys();

    @Message("채워지지 않은 수요")
    String demand();

    @Message("돈이 간 길")
    String way();

    @Message("체감 성과")
    String felt();

    @Message("{by}별 {figure}")
    String parts(String by, String figure);

    @Message("표로 보기")
    String table();

    @Message("전체")
    String whole();

    @Message("기업은 조각마다, 전체에서 한 번씩 셉니다. 조각의 합이 전체보다 클 수 있습니다. –는 그렇게 나눌 수 없는 수입니다.")
    String partsHint();

    @Message("큰 공급기업 열 곳의 몫")
    String concentration();

    @Message("이용이 확정되고 환불되지 않은 돈의 {percent}%를 큰 공급기업 열 곳이 벌었습니다.")
    String topTen(String percent);

    @Message("공급기업")
    String supplier();

    @Message("번 돈")
    String earned();

    @Message("비율")
    String share();

    @Message("목표와 지금")
    String targets();

    @Message("2021년 6월 회의가 내건 목표입니다. 모든 사업을 합한 수와 견줍니다.")
    String targetsHint();

    @Message("목표")
    String target();

    @Message("내건 수")
    String aimedAt();

    @Message("이른 수")
    String reached();

    @Message("세는 수")
    String countedAs();

    @Message("출처")
    String source();

    @Message("모든 수와 셈법")
    String allFigures();

    @Message("보기(view)는 SQL로 누구나 읽을 수 있습니다. 셈법은 그 행에 대한 것이고, 기업과 바우처를 세는 수는 그 행을 기업이나 바우처마다 모은 다음입니다.")
    String allFiguresHint();

    @Message("수")
    String figure();

    @Message("뜻")
    String meaning();

    @Message("셈법")
    String query();

    @Message("블록")
    String block();

    @Message("셈한 범위")
    String horizon();

    @Message("없습니다.")
    String nothing();

    @Message("기술개발 성과가 실험실에서 기업까지 온 길입니다. 두 성과를 담은 이용계약도 한 번만 셉니다.")
    String journeysLead();

    @Message("{by}별 합")
    String addedUp(String by);

    @Message("개발")
    String developed();

    @Message("실증")
    String demonstrated();

    @Message("상품")
    String listed();

    @Message("이용계약")
    String orders();

    @Message("기업")
    String firms();

    @Message("결제된 지원금")
    String paidSubsidy();

    @Message("확정된 지원금")
    String spentSubsidy();

    @Message("만족도(표 수)")
    String satisfaction();

    @Message("기술개발 성과")
    String outputs();

    @Message("성과")
    String output();

    @Message("번호")
    String number();

    @Message("부처")
    String ministry();

    @Message("분야")
    String field();

    @Message("수행기관")
    String performer();

    @Message("성과가 온 길")
    String wayOfOutput();

    @Message("과제고유번호")
    String project();

    @Message("기술성숙도")
    String readiness();

    @Message("아직 없습니다.")
    String notYet();

    @Message("판매")
    String bought();

    @Message("건,")
    String ordersOf();

    @Message("개 기업")
    String firmsOf();

    @Message("이용 확인")
    String proven();

    @Message("건")
    String ordersUsed();

    @Message("쓰인 돈")
    String wonSpent();

    @Message("돈")
    String money();

    @Message("정부지원금")
    String subsidy();

    @Message("자부담금")
    String own();

    @Message("결제")
    String paid();

    @Message("이용이 확정되고 환불되지 않음")
    String confirmed();

    @Message("찾았으나 없었거나 샀다가 돌려준 분야 가운데 기술개발 성과가 없는 것입니다. 지금의 수입니다.")
    String demandLead();

    @Message("이날부터")
    String since();

    @Message("성과가 없는 분야")
    String wanted();

    @Message("분야")
    String category();

    @Message("결과 없던 검색")
    String searches();

    @Message("가장 많이 찾은 말")
    String words();

    @Message("돌려준 금액")
    String givenBack();

    @Message("채울 수 있는 기술 분야")
    String couldServe();

    @Message("거절되거나 쓰이지 않은 지원금")
    String unspent();

    @Message("거절된 신청")
    String refusedWon();

    @Message("쓰이지 않고 돌아감")
    String unspentWon();

    @Message("누가 신청할 수 있나")
    String eligibility();

    @Message("출처 미확인")
    String unverified();

    @Message("할 수 있는 일:")
    String remedy();

    @Message("믿는 조건")
    String trustWhen();

    @Message("차수를 열기 전에 확인할 값 {count}개")
    String toConfirm(Integer count);

    @Message("줄")
    String line();

    @Message("같은 줄 {count}개")
    String sameLines(Integer count);

    @Message("더함:")
    String added();

    @Message("뺌:")
    String removed();

    @Message("사업 문서")
    String documents();

    @Message("사업은 문서입니다. 쓴 사람이 아닌 담당자가 검토하고, 그다음 공표합니다. 공표한 판은 바뀌지 않습니다.")
    String documentsLead();

    @Message("새 문서")
    String newDocument();

    @Message("차수 모의")
    String planner();

    @Message("판")
    String version();

    @Message("상태")
    String state();

    @Message("쓴 사람")
    String writtenBy();

    @Message("검토한 사람")
    String reviewedBy();

    @Message("공표한 날")
    String publishedAt();

    @Message("공표한 사람")
    String publishedBy();

    @Message("{name} 판과 다른 점")
    String differenceTo(String name);

    @Message("이 판으로 모의해 보기")
    String tryIt();

    @Message("이 글에서 새로 쓰기")
    String writeFromThis();

    @Message("다음 할 일")
    String nextStep();

    @Message("직접 쓴 초안입니다. 다른 담당자가 검토해야 합니다.")
    String ownDraft();

    @Message("문서가 말하는 것")
    String whatItSays();

    @Message("앞 판과 다른 점")
    String difference();

    @Message("+는 더한 줄, −는 뺀 줄입니다. 앞의 숫자는 줄 번호입니다.")
    String differenceHint();

    @Message("첫 판이라 견줄 판이 없습니다.")
    String firstVersion();

    @Message("글을 붙여 넣고 살펴보면 잘못을 줄 번호와 함께, 없으면 무엇을 말하는지 보여 줍니다. 살펴보는 것만으로는 아무것도 저장하지 않습니다.")
    String newDocumentLead();

    @Message("잘못이 없습니다: {programme} {name}")
    String noFault(String programme, String name);

    @Message("이 이름의 판은 이미 공표되어 바꿀 수 없습니다. version을 다른 이름으로 적으세요.")
    String nameTaken();

    @Message("{by} 님이 쓴 초안을 바꿉니다.")
    String wouldReplace(String by);

    @Message("새 초안이 됩니다.")
    String wouldBeNew();

    @Message("초안으로 저장")
    String keepDraft();

    @Message("글")
    String text();

    @Message("사업 문서(YAML)")
    String documentYaml();

    @Message("살펴보기")
    String look();

    @Message("차수를 열기 전에 규칙을 기업들에 대 봅니다. 몇 곳이 자격이 되는지, 누가 빠지는지, 돈이 얼마나 가는지 봅니다. 아무것도 바꾸지 않습니다.")
    String plannerLead();

    @Message("어떤 규칙으로")
    String whichRules();

    @Message("사업과 판")
    String rulesToTry();

    @Message("또는 아직 저장하지 않은 문서로")
    String orDocument();

    @Message("예산(원)")
    String budget();

    @Message("예: 288,000,000,000")
    String budgetHint();

    @Message("사업 연도")
    String year();

    @Message("하루에 들어올 신청 수")
    String aDay();

    @Message("적으면 돈이 며칠 갈지 셉니다.")
    String aDayHint();

    @Message("어떤 기업들에")
    String whichFirms();

    @Message("기업")
    String population();

    @Message("만들어 낸 기업(전국 견본 분포)")
    String madeFirms();

    @Message("등록된 기업 모두")
    String firmsOnFile();

    @Message("만들어 낼 기업 수")
    String howMany();

    @Message("등록된 기업으로 할 때는 쓰지 않습니다.")
    String howManyHint();

    @Message("아무도 조회해 줄 수 없는 사실(체납, 참여제한 등)은 문제없다고 봅니다")
    String favourable();

    @Message("나란히 견줄 것")
    String beside();

    @Message("적은 것마다 그것만 다르게 한 안이 옆에 섭니다.")
    String besideHint();

    @Message("다른 판(지난해 판 등)")
    String otherVersion();

    @Message("다른 정부지원 비율(%)")
    String otherShare();

    @Message("다른 기업당 한도(원)")
    String otherCap();

    @Message("다른 예산(원)")
    String otherBudget();

    @Message("모의해 보기")
    String tryNow();

    @Message("지난 모의")
    String earlierPlans();

    @Message("언제")
    String askedAt();

    @Message("판단한 기업")
    String judged();

    @Message("모의 결과")
    String plan();

    @Message("판단하는 중입니다. 저절로 새로 고칩니다.")
    String running();

    @Message("기업 {firms}곳을 판단했습니다.")
    String judgedFirms(String firms);

    @Message("만들어 낸 기업입니다.")
    String theseAreMade();

    @Message("등록된 기업입니다.")
    String theseAreOnFile();

    @Message("몇 곳이 자격이 되나")
    String whoQualifies();

    @Message("돈이 어디까지 가나")
    String moneyReach();

    @Message("들어온 차례대로 나누고, 되돌아오는 돈은 세지 않습니다. –는 모자라지 않는다는 뜻입니다.")
    String moneyHint();

    @Message("어느 규칙 때문에 빠지나")
    String leftOutByRule();

    @Message("규칙")
    String rule();

    @Message("누가 빠지나")
    String leftOut();

    @Message("쓴 규칙:")
    String rulesUsed();

    @Message("괄호 안은 이 규칙 하나 때문에 빠지는 기업, ? 뒤는 사실을 몰라 판단하지 못한 기업입니다.")
    String ruleHint();
}
