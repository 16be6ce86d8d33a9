package kr.ieum.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a round's page in Korean; {@code messages/round_en.properties} has the English ones. */
@MessageBundle(value = "round", locale = "ko")
interface RoundPageMessages {
    @Message("차수 현황")
    String title();

    @Message("남은 예산 (원)")
    String left();

    @Message("선정")
    String admitted();

    @Message("대기")
    String waiting();

    @Message("심사 중")
    String inReview();

    @Message("거절")
    String refused();

    @Message("지금까지 답한 신청")
    String answered();

    @Message("초당 답한 신청")
    String answersPerSecond();

    @Message("1초마다 바뀝니다.")
    String live();

    @Message("연결이 끊겨 다시 잇는 중입니다. 숫자는 끊기기 전의 것입니다.")
    String lost();
}
