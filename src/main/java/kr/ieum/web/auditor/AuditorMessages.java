package kr.ieum.web.auditor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of auditors in Korean; {@code messages/audit_en.properties} has the English ones. */
@MessageBundle(value = "audit", locale = "ko")
interface AuditorMessages {
    @Message("감사")
    String title();

    @Message("무엇이든 찾기")
    String find();

    @Message("기업·공급기업·상품 이름, 사업자등록번호, 바우처·신청·이용계약·정산 번호, 기록 id")
    String findHint();

    @Message("찾기")
    String search();

    @Message("찾는 것이 없습니다.")
    String notFound();

    @Message("감사 기록")
    String events();

    @Message("개인정보 열람 기록")
    String access();

    @Message("전체 검증")
    String verify();

    @Message("검증")
    String verifications();

    @Message("업무 화면")
    String staff();

    @Message("원장과 내려받기 (Swagger UI)")
    String ledger();

    @Message("바우처의 모든 기록")
    String life();

    @Message("차수")
    String round();

    @Message("바우처")
    String vouchers();

    @Message("수요기업")
    String firm();

    @Message("공급기업")
    String supplier();

    @Message("신청")
    String applications();

    @Message("신청")
    String application();

    @Message("정부지원금")
    String subsidy();

    @Message("자부담금")
    String own();

    @Message("남은 금액")
    String left();

    @Message("상태")
    String state();

    @Message("발급")
    String granted();

    @Message("사용 시작")
    String active();

    @Message("자부담금 기한")
    String depositBy();

    @Message("첫 결제 기한")
    String firstPaymentBy();

    @Message("전액 결제 기한")
    String fullPaymentBy();

    @Message("이용 기한")
    String useUntil();

    @Message("종료")
    String ended();

    @Message("왜")
    String why();

    @Message("누가")
    String who();

    @Message("신청한 사람")
    String asked();

    @Message("결정한 것")
    String decidedBy();

    @Message("사람이 아니라 규칙: {rules}")
    String theRules(String rules);

    @Message("적용한 규칙")
    String under();

    @Message("바뀐 것")
    String changed();

    @Message("이 신청에 남은 가장 최근의 규칙별 판단입니다.")
    String verdictHint();

    @Message("이 대상에 있었던 일")
    String around();

    @Message("효력")
    String effective();

    @Message("모두")
    String any();

    @Message("이름으로 찾은 것")
    String found();

    @Message("언제")
    String when();

    @Message("규칙별 판단")
    String verdict();

    @Message("규칙")
    String rule();

    @Message("결과")
    String outcome();

    @Message("근거")
    String facts();

    @Message("이용계약")
    String orders();

    @Message("이용 증빙")
    String usages();

    @Message("정산")
    String settlementRuns();

    @Message("돈의 이동")
    String transfers();

    @Message("금액")
    String amount();

    @Message("어디서")
    String from();

    @Message("어디로")
    String to();

    @Message("사유")
    String reason();

    @Message("시간 순서대로")
    String time();

    @Message("없습니다.")
    String nothing();

    @Message("봉인 증명")
    String inclusion();

    @Message("아직 봉인되지 않았습니다. 잠시 뒤에 다시 열어 주세요.")
    String notSealed();

    @Message("블록")
    String block();

    @Message("자리")
    String leaf();

    @Message("잎 해시")
    String leafHash();

    @Message("루트까지의 이웃 해시")
    String path();

    @Message("머클 루트")
    String root();

    @Message("블록 해시")
    String blockHash();

    @Message("서명 (Ed25519)")
    String signature();

    @Message("공개키")
    String publicKey();

    @Message("봉인된 때")
    String sealedAt();

    @Message("봉인된 내용")
    String content();

    @Message("대상")
    String subject();

    @Message("주소")
    String address();

    @Message("직무")
    String duties();

    @Message("행위자 계정")
    String actor();

    @Message("행위")
    String action();

    @Message("이 날부터")
    String fromTime();

    @Message("이 날 전까지")
    String toTime();

    @Message("수요기업 또는 공급기업 id")
    String company();

    @Message("대상의 종류")
    String subjectKind();

    @Message("대상의 id")
    String subjectId();

    @Message("고르기")
    String filter();

    @Message("CSV로 내려받기")
    String download();

    @Message("내려받는 이유")
    String downloadReason();

    @Message("이유와 함께 감사 기록에 남습니다.")
    String downloadHint();

    @Message("모든 블록, 기록, 이체를 다시 계산해 대조합니다.")
    String verifyHint();

    @Message("검증 시작")
    String start();

    @Message("검증하는 중입니다. 화면이 3초마다 새로 열립니다.")
    String running();

    @Message("검증이 끝나지 못했습니다.")
    String failed();

    @Message("아무것도 바뀌거나 빠지거나 끼어들지 않았습니다.")
    String sound();

    @Message("봉인된 것과 다른 것이 있습니다.")
    String unsound();

    @Message("진행")
    String progress();

    @Message("검증한 블록")
    String verified();

    @Message("검증한 기록")
    String eventsVerified();

    @Message("검증한 이체")
    String transfersVerified();

    @Message("밖에 보관된 머리와 대조")
    String anchors();

    @Message("다른 것")
    String findings();

    @Message("종류")
    String kind();

    @Message("표")
    String table();

    @Message("행")
    String row();

    @Message("내용")
    String detail();

    @Message("시작")
    String started();

    @Message("끝")
    String finished();

    @Message("확정")
    String confirmed();

    @Message("결제")
    String paid();

    @Message("사업자등록번호")
    String number();

    @Message("더 있습니다. 나머지는 감사 기록에서 찾으세요.")
    String more();
}
