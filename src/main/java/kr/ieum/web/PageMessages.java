package kr.ieum.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page in Korean; {@code messages/page_en.properties} has the English ones. */
@MessageBundle(value = "page", locale = "ko")
interface PageMessages {
    @Message("이음")
    String site();

    @Message("본문으로 건너뛰기")
    String skip();

    @Message("주요 메뉴")
    String menu();

    @Message("로그인")
    String logIn();

    @Message("로그아웃")
    String logOut();

    @Message("{name} 님")
    String reader(String name);

    @Message("다음을 확인해 주세요")
    String mistakes();

    @Message("오류:")
    String error();

    @Message("(선택)")
    String optional();

    @Message("골라 주세요")
    String choose();

    @Message("예")
    String yes();

    @Message("아니요")
    String no();

    @Message("처음으로")
    String home();

    @Message("공공 바우처와 비대면 서비스를 잇는 장터")
    String about();

    @Message("API와 계약서")
    String api();

    @Message("돌아가기")
    String back();

    @Message("더 보기")
    String more();

    @Message("다시 시도")
    String again();
}
