package kr.ieum.web.partner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a partner's pages in Korean; {@code messages/partner_en.properties} has the English ones. */
@MessageBundle(value = "partner", locale = "ko")
interface PartnerMessages {
    @Message("받은 연계")
    String inboxTitle();

    @Message("먼저 다룰 것이 앞에 있습니다.")
    String inboxLead();

    @Message("종류")
    String kind();

    @Message("상태")
    String state();

    @Message("보낸 날")
    String sentOn();

    @Message("기한")
    String deadline();

    @Message("먼저")
    String first();

    @Message("기한 지남")
    String overdue();

    @Message("없습니다.")
    String nothing();

    @Message("모두")
    String all();

    @Message("받은 연계로")
    String back();

    @Message("받은 내용")
    String content();

    @Message("받은 내용 보기")
    String readContent();

    @Message("누가 읽었는지 기록됩니다.")
    String readHint();

    @Message("목적")
    String purpose();

    @Message("보낸 내용의 SHA-256")
    String hash();

    @Message("수락 또는 거절")
    String acceptTitle();

    @Message("수락하기")
    String accept();

    @Message("거절")
    String declineTitle();

    @Message("거절하기")
    String decline();

    @Message("사유")
    String reason();

    @Message("진행")
    String startTitle();

    @Message("진행 시작")
    String start();

    @Message("종료와 결과")
    String closeTitle();

    @Message("어떻게 끝났나요?")
    String outcome();

    @Message("마침")
    String completed();

    @Message("마치지 못함")
    String notCompleted();

    @Message("종료하기")
    String close();

    @Message("결과")
    String result();

    @Message("성과 연결 확인")
    String claimsTitle();

    @Message("공급기업이 상품에 우리 부처의 성과를 담았다고 신청한 것입니다.")
    String claimsLead();

    @Message("신청")
    String claims();

    @Message("우리 부처의 성과")
    String outputs();

    @Message("성과")
    String output();

    @Message("공급기업")
    String supplier();

    @Message("신청일")
    String claimedOn();

    @Message("근거")
    String grounds();

    @Message("지금은 확인할 수 없는 이유")
    String obstacle();

    @Message("결정")
    String decision();

    @Message("확인: 상품에 표시합니다")
    String confirm();

    @Message("거절")
    String reject();

    @Message("결정하기")
    String decide();

    @Message("결정의 사유")
    String decidedReason();

    @Message("표시 기한")
    String until();

    @Message("번호")
    String number();

    @Message("제목")
    String title();

    @Message("수행기관")
    String performer();
}
