package kr.ieum.web.supplier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a supplier's pages in Korean; {@code messages/sell_en.properties} has the English ones. */
@MessageBundle(value = "sell", locale = "ko")
interface SellMessages {
    @Message("공급기업 할 일")
    String homeTitle();

    @Message("위에서부터 차례로 하면 됩니다.")
    String homeLead();

    @Message("할 일")
    String task();

    @Message("상태")
    String state();

    @Message("기한")
    String until();

    @Message("아직 없습니다.")
    String nothing();

    @Message("바로 가기")
    String where();

    @Message("회사 정보")
    String company();

    @Message("선정과 협약")
    String approvals();

    @Message("내 상품")
    String listings();

    @Message("새 상품")
    String newListing();

    @Message("상품 파일 올리기")
    String fileTitle();

    @Message("판매한 계약")
    String orders();

    @Message("정산서")
    String statement();

    @Message("웹훅")
    String webhook();

    @Message("기술개발 성과")
    String outputs();

    @Message("연계")
    String referrals();

    @Message("공급기업 등록")
    String registerTitle();

    @Message("회사 정보 고치기")
    String changeTitle();

    @Message("한 번만 적으면 됩니다. 사업자 상태는 국세청에서 직접 조회합니다.")
    String registerLead();

    @Message("가려져 보이는 대표자·이메일·전화는 다시 적어 주세요.")
    String changeLead();

    @Message("사업자등록번호")
    String businessNumber();

    @Message("상호")
    String companyName();

    @Message("대표자 성명")
    String representative();

    @Message("부가가치세 면세로 판매하나요?")
    String vatFree();

    @Message("업종 코드")
    String industry();

    @Message("표준산업분류 2~5자리. 예: 62010")
    String industryHint();

    @Message("사업장 지역 코드")
    String region();

    @Message("법정동코드 10자리. 예: 1156011000")
    String regionHint();

    @Message("회사 소개")
    String about();

    @Message("홈페이지")
    String homepage();

    @Message("이메일")
    String email();

    @Message("전화번호")
    String phone();

    @Message("정산 계좌")
    String account();

    @Message("정산 담당자가 확인한 뒤부터 쓰입니다. 비워 두면 그대로입니다.")
    String accountHint();

    @Message("확인된 계좌")
    String accountKnown();

    @Message("확인을 기다리는 계좌")
    String accountProposed();

    @Message("은행 코드")
    String bankCode();

    @Message("계좌번호")
    String accountNumber();

    @Message("예금주")
    String accountHolder();

    @Message("저장하기")
    String save();

    @Message("선정과 협약")
    String approvalsTitle();

    @Message("선정 신청")
    String applyTitle();

    @Message("사업과 분야")
    String field();

    @Message("시작일")
    String from();

    @Message("종료일")
    String to();

    @Message("서비스 제공 실적")
    String serviceHistory();

    @Message("예: 2018년부터 1,200개사에 제공")
    String serviceHistoryHint();

    @Message("가격 근거")
    String priceEvidence();

    @Message("납품 계약 등. 공개되지 않습니다.")
    String priceEvidenceHint();

    @Message("신청하기")
    String apply();

    @Message("사업")
    String programme();

    @Message("분야")
    String category();

    @Message("기간")
    String period();

    @Message("신청일")
    String appliedAt();

    @Message("심사 의견")
    String reasons();

    @Message("조건")
    String conditions();

    @Message("근거 보완")
    String answerTitle();

    @Message("협약서")
    String agreementTitle();

    @Message("읽었으며 서명합니다")
    String sign();

    @Message("서명일")
    String signedOn();

    @Message("상품 관리 코드 (SKU)")
    String sku();

    @Message("우리 회사가 정하는 코드. 영문·숫자로 시작하고 . _ - 를 쓸 수 있습니다.")
    String skuHint();

    @Message("상품 이름")
    String titleKo();

    @Message("영어 이름")
    String titleEn();

    @Message("설명")
    String description();

    @Message("최소 인원")
    String minSeats();

    @Message("최대 인원")
    String maxSeats();

    @Message("무료 체험 일수")
    String trialDays();

    @Message("클라우드 보안인증(CSAP)을 받았나요?")
    String csap();

    @Message("데이터를 국내에 두나요?")
    String domestic();

    @Message("서비스 주소")
    String url();

    @Message("요금제")
    String plans();

    @Message("한 줄이 요금제 하나입니다. 빈 줄은 무시하고, 줄을 지우려면 칸을 모두 비우세요.")
    String plansHint();

    @Message("요금제 {number}")
    String plan(int number);

    @Message("코드")
    String planCode();

    @Message("이름")
    String planName();

    @Message("가격(원, 부가세 포함)")
    String price();

    @Message("기간(개월)")
    String termMonths();

    @Message("인원")
    String seats();

    @Message("최소 수량")
    String minQuantity();

    @Message("최대 수량")
    String maxQuantity();

    @Message("실제 계약 가격(원)")
    String contractPrice();

    @Message("요금제 줄 더하기")
    String rows();

    @Message("초안 저장")
    String saveDraft();

    @Message("내용 고치기")
    String changeListing();

    @Message("심사를 거쳐 게시될 때까지 판매 중인 내용은 그대로 팔립니다.")
    String onSaleStays();

    @Message("작성 중")
    String draft();

    @Message("심사 중")
    String inReview();

    @Message("돌려받음: 심사자의 요청")
    String returned();

    @Message("심사 요청")
    String submitTitle();

    @Message("심사에 올리기")
    String submit();

    @Message("심사자가 볼 점")
    String warnings();

    @Message("판매 중지")
    String stopTitle();

    @Message("판매 중지하기")
    String stop();

    @Message("판매 재개")
    String resumeTitle();

    @Message("판매 재개하기")
    String resume();

    @Message("사유")
    String reason();

    @Message("CSV 또는 NDJSON, 2 MB까지. 줄마다 따로 처리되고 같은 파일을 다시 보내도 안전합니다. 더 큰 파일은 API로 보내세요.")
    String fileLead();

    @Message("CSV의 첫 줄")
    String fileColumns();

    @Message("파일")
    String file();

    @Message("쓴 초안을 바로 심사에 올립니다")
    String submitAtOnce();

    @Message("올리기")
    String upload();

    @Message("결과")
    String result();

    @Message("새로 만듦")
    String made();

    @Message("고침")
    String drafted();

    @Message("그대로")
    String unchanged();

    @Message("거절")
    String refused();

    @Message("줄")
    String line();

    @Message("이유")
    String why();

    @Message("모두")
    String all();

    @Message("이용계약")
    String order();

    @Message("금액")
    String total();

    @Message("결제일")
    String paidOn();

    @Message("지금 일의 기한")
    String deadline();

    @Message("바우처로 받은 공급가액")
    String supply();

    @Message("부가세(기업이 따로 냄)")
    String vat();

    @Message("산 요금제")
    String lines();

    @Message("서비스 기간")
    String service();

    @Message("지급")
    String payday();

    @Message("개통")
    String openTitle();

    @Message("서비스 시작일")
    String openFrom();

    @Message("비우면 오늘입니다.")
    String openFromHint();

    @Message("개통했습니다")
    String open();

    @Message("이용기록")
    String usages();

    @Message("이용기록 보내기")
    String usageTitle();

    @Message("많은 기록은 API나 파일로 보내세요.")
    String usageHint();

    @Message("기록 번호")
    String recordId();

    @Message("같은 번호는 한 번만 반영됩니다.")
    String recordIdHint();

    @Message("종류")
    String kind();

    @Message("쓴 때 (한국 시각)")
    String usedAt();

    @Message("받은 때")
    String receivedAt();

    @Message("메모")
    String note();

    @Message("보내기")
    String sendUsage();

    @Message("세금계산서")
    String invoiceTitle();

    @Message("승인번호")
    String invoiceNumber();

    @Message("24자리. 예: 20161121-41000203-0000079e")
    String invoiceHint();

    @Message("발행일")
    String issuedOn();

    @Message("등록하기")
    String recordInvoice();

    @Message("보기")
    String show();

    @Message("승인일")
    String approvedOn();

    @Message("정산")
    String run();

    @Message("지급 대상")
    String gross();

    @Message("상계")
    String netted();

    @Message("지급액")
    String net();

    @Message("은행이 지급한 금액")
    String paidSum();

    @Message("지금 남은 채권")
    String claimsOpen();

    @Message("합계")
    String sum();

    @Message("계약 없이 줄 돈")
    String credit();

    @Message("주문·심사·정산 소식을 귀사 시스템에 바로 알려 드립니다. Standard Webhooks 규격으로 서명합니다.")
    String webhookLead();

    @Message("받을 주소")
    String address();

    @Message("저장하기")
    String setWebhook();

    @Message("서명 비밀값입니다. 지금 한 번만 보입니다.")
    String secretOnce();

    @Message("시험 전송")
    String testTitle();

    @Message("시험 알림 보내기")
    String test();

    @Message("전송됨")
    String delivered();

    @Message("실패")
    String failed();

    @Message("응답")
    String answer();

    @Message("비밀값 바꾸기")
    String renew();

    @Message("앞의 비밀값도 24시간 동안 함께 씁니다.")
    String renewHint();

    @Message("웹훅 지우기")
    String remove();

    @Message("보낸 기록")
    String attempts();

    @Message("소식")
    String event();

    @Message("때")
    String when();

    @Message("꺼졌습니다")
    String disabled();

    @Message("정부 연구개발 성과를 담은 상품임을 신청하면, 부처가 확인한 뒤 상품에 표시됩니다.")
    String outputsLead();

    @Message("내 신청")
    String myLinks();

    @Message("성과 목록")
    String allOutputs();

    @Message("성과")
    String output();

    @Message("부처")
    String ministry();

    @Message("수행기관")
    String performer();

    @Message("과제번호")
    String projectNumber();

    @Message("기술성숙도")
    String readiness();

    @Message("과제 종료일")
    String endsOn();

    @Message("상품이 이 성과를 담았다고 신청")
    String claimTitle();

    @Message("상품")
    String listing();

    @Message("근거")
    String grounds();

    @Message("신청하기")
    String claim();

    @Message("지금은 확인될 수 없는 이유")
    String obstacle();

    @Message("부처의 결정")
    String decision();

    @Message("표시 기한")
    String valid();

    @Message("거두기")
    String withdrawTitle();

    @Message("거두기")
    String withdraw();

    @Message("보안 컨설팅·인증, 실증 장소 같은 다른 기관의 지원에 연결해 드립니다. 동의하기 전에는 아무것도 나가지 않습니다.")
    String referralsLead();

    @Message("신청할 수 있는 연계")
    String kinds();

    @Message("내 연계")
    String myReferrals();

    @Message("신청하기")
    String ask();

    @Message("어느 상품에 대한 것인가요?")
    String aboutListing();

    @Message("회사 전체")
    String wholeCompany();

    @Message("초안 만들기")
    String draftReferral();

    @Message("동의할 내용")
    String consentTitle();

    @Message("받는 기관")
    String receiver();

    @Message("목적")
    String purpose();

    @Message("근거")
    String ground();

    @Message("동의 기한")
    String consentUntil();

    @Message("보낼 항목")
    String sends();

    @Message("경고: 먼저 읽어 주세요")
    String readWarning();

    @Message("읽었고 받아들입니다")
    String acceptWarning();

    @Message("동의합니다")
    String consent();

    @Message("지금은 동의할 수 없습니다")
    String cannot();

    @Message("연계와 동의 철회")
    String withdrawReferral();

    @Message("끝나기 전이면 언제든 됩니다. 그때부터 기관에 아무것도 보여 주지 않습니다.")
    String withdrawHint();

    @Message("결과")
    String outcome();

    @Message("아직 등록하지 않았습니다.")
    String notRegistered();
}
