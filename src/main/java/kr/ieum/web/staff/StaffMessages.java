package kr.ieum.web.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import kr.ieum.platform.money.Won;

/** The words of the pages of the agency in Korean; {@code messages/staff_en.properties} has the English ones. */
@MessageBundle(value = "staff", locale = "ko")
interface StaffMessages {
    @Message("업무")
    String title();

    @Message("할 일")
    String queues();

    @Message("다음 심사할 신청")
    String next();

    @Message("신청")
    String applications();

    @Message("신청")
    String application();

    @Message("이의신청")
    String appeals();

    @Message("공급기업 선정")
    String approvals();

    @Message("공급기업 선정")
    String approval();

    @Message("심사할 상품")
    String listings();

    @Message("상품")
    String listing();

    @Message("정산")
    String settlements();

    @Message("정산")
    String run();

    @Message("채권")
    String claims();

    @Message("채권")
    String claim();

    @Message("차수")
    String rounds();

    @Message("차수")
    String round();

    @Message("감사")
    String audit();

    @Message("두 번째 사람을 기다리는 결정")
    String waitingForSecond();

    @Message("없습니다.")
    String nothing();

    @Message("무엇을")
    String what();

    @Message("제안한 사람")
    String proposer();

    @Message("언제")
    String when();

    @Message("누가")
    String who();

    @Message("왜")
    String why();

    @Message("규칙")
    String rules();

    @Message("상태")
    String state();

    @Message("시작")
    String from();

    @Message("끝")
    String until();

    @Message("배정 예산")
    String funded();

    @Message("수요기업")
    String firm();

    @Message("공급기업")
    String supplier();

    @Message("신청일")
    String submitted();

    @Message("심사 기한")
    String reviewBy();

    @Message("정부지원금")
    String subsidy();

    @Message("자부담금")
    String own();

    @Message("사업자등록번호")
    String businessNumber();

    @Message("전체 인원")
    String headcount();

    @Message("업종")
    String industry();

    @Message("대기 순번")
    String position();

    @Message("더 입금할 금액")
    String missing();

    @Message("바우처")
    String voucher();

    @Message("바우처의 모든 기록")
    String life();

    @Message("결정일")
    String decided();

    @Message("규칙별 판단")
    String verdict();

    @Message("규칙")
    String rule();

    @Message("결과")
    String outcome();

    @Message("근거가 된 사실")
    String facts();

    @Message("알 수 없음")
    String unknown();

    @Message("기업이 신고한 것")
    String declared();

    @Message("활용계획")
    String usePlan();

    @Message("보완을 요청할 내용")
    String question();

    @Message("기한까지 답이 없으면 거절됩니다.")
    String questionHint();

    @Message("답변 기한")
    String answerBy();

    @Message("기업의 답변")
    String answer();

    @Message("이의신청 내용")
    String appeal();

    @Message("결정하기")
    String decide();

    @Message("결정")
    String decision();

    @Message("두 사람이 같은 결정과 사유에 동의해야 시행됩니다.")
    String twoPersons();

    @Message("선정")
    String admit();

    @Message("거절")
    String refuse();

    @Message("사유")
    String reason();

    @Message("기업에 그대로 보입니다.")
    String reasonHint();

    @Message("기업에 보완 요청")
    String ask();

    @Message("보완 요청하기")
    String askNow();

    @Message("기록")
    String history();

    @Message("다른 사람의 승인을 기다립니다")
    String awaited();

    @Message("다른 사람이 같은 내용에 동의해야 시행됩니다.")
    String needsAnother();

    @Message("내가 제안했으므로 다른 사람이 동의해야 합니다.")
    String ownProposal();

    @Message("동의하고 시행")
    String second();

    @Message("제안 거두기")
    String takeBack();

    @Message("분야")
    String category();

    @Message("기간")
    String period();

    @Message("협약 서명")
    String agreed();

    @Message("조건")
    String conditions();

    @Message("조건부 적합이면 꼭 적습니다.")
    String conditionsHint();

    @Message("부적합이면 꼭 적습니다.")
    String rejectHint();

    @Message("제공 실적")
    String serviceHistory();

    @Message("가격 근거")
    String priceEvidence();

    @Message("심사 시작")
    String take();

    @Message("시작하면 공급기업이 근거를 고칠 수 없습니다.")
    String takeHint();

    @Message("버전")
    String version();

    @Message("살펴볼 점")
    String warnings();

    @Message("앞 버전과 다른 점")
    String changes();

    @Message("자리")
    String place();

    @Message("전")
    String before();

    @Message("후")
    String after();

    @Message("내용")
    String content();

    @Message("요금제")
    String plan();

    @Message("가격")
    String price();

    @Message("납품 계약 가격")
    String contractPrice();

    @Message("인원")
    String seats();

    @Message("개월")
    String months();

    @Message("무료 체험 일수")
    String trialDays();

    @Message("국내 보관")
    String domestic();

    @Message("주소")
    String address();

    @Message("게시")
    String publish();

    @Message("돌려보냄")
    String sendBack();

    @Message("돌려보내려면 꼭 적습니다.")
    String returnHint();

    @Message("빠른 심사 (연구개발 성과)")
    String fastTrack();

    @Message("종류")
    String kind();

    @Message("모은 때")
    String collected();

    @Message("총액")
    String total();

    @Message("정산 모으기")
    String collect();

    @Message("모으기")
    String collectNow();

    @Message("사업")
    String programme();

    @Message("이 날까지 확정된 것")
    String confirmedUntil();

    @Message("명세")
    String lines();

    @Message("승인")
    String approved();

    @Message("버리기")
    String discard();

    @Message("지급 파일 받기")
    String paymentFile();

    @Message("은행에 보냈음")
    String handedOver();

    @Message("받는 곳")
    String payee();

    @Message("상계")
    String netted();

    @Message("지급액")
    String toPay();

    @Message("이용계약")
    String orders();

    @Message("이용계약")
    String order();

    @Message("기한")
    String due();

    @Message("원금")
    String principal();

    @Message("제재부가금")
    String levy();

    @Message("남은 금액")
    String openSum();

    @Message("{account} 님이 제안했습니다")
    String proposedBy(String account);

    @Message("{total}원 지급에 동의")
    String approveTotal(Won total);

    @Message("은행의 답(pain.002)은 API로 올립니다:")
    String bankAnswer();
}
