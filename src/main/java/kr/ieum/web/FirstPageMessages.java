package kr.ieum.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page in Korean; {@code messages/first_en.properties} has the English ones. */
@MessageBundle(value = "first", locale = "ko")
interface FirstPageMessages {
    @Message("이음 · 공공 바우처와 비대면 서비스를 잇는 장터")
    String title();

    @Message("공공 바우처와 비대면 서비스를 잇는 장터")
    String tagline();

    @Message("작은 기업이 바우처를 받아 비대면 서비스를 사는 곳입니다. 받을 수 있는지는 로그인하지 않고 알 수 있습니다.")
    String lead();

    @Message("받을 수 있을까?")
    String check();

    @Message("바우처 보기")
    String vouchers();

    @Message("서비스 찾기")
    String services();

    @Message("지금 돌고 있는 것")
    String running();

    @Message("이음")
    String version();

    @Message("데이터베이스")
    String database();

    @Message("로그인 제공자")
    String identityProvider();

    @Message("봉인된 감사 블록")
    String blocks();

    @Message("연습용 은행")
    String bank();

    @Message("API로 일하기")
    String work();

    @Message("Swagger UI 열기")
    String swagger();

    @Message("모든 업무를 API로 해 볼 수 있습니다. Authorize 단추를 누르면 로그인합니다.")
    String swaggerHint();

    @Message("API 계약서 (OpenAPI)")
    String contract();

    @Message("상태 점검")
    String health();

    @Message("사업과 규칙")
    String programmes();

    @Message("판매 중인 상품")
    String listings();

    @Message("신청을 받는 차수")
    String rounds();

    @Message("지금 신청을 받는 차수가 없습니다.")
    String noRounds();

    @Message("차수")
    String round();

    @Message("규칙")
    String rules();

    @Message("마감일")
    String lastDay();

    @Message("남은 예산 (원)")
    String left();

    @Message("누구로 로그인할까요")
    String people();

    @Message("개발용 사람들입니다. 비밀번호는 모두 {password}입니다.")
    String peopleHint(String password);

    @Message("아이디")
    String username();

    @Message("이름")
    String name();

    @Message("권한")
    String duties();

    @Message("하는 일")
    String does();
}
