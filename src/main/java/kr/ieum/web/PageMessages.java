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

    @Message("{letters}자까지 쓸 수 있습니다.")
    String upToLetters(Integer letters);

    @Message("쓰던 것은 그대로 둡니다.")
    String keepsWritten();

    @Message("보내지 않고 쓰던 것은 지워집니다.")
    String losesWritten();

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

    @Message("처리했습니다.")
    String done();

    @Message("다시 시도")
    String again();

    @Message("할 수 있는 일:")
    String remedy();

    @Message("규칙")
    String rule();

    @Message("신청")
    String applied();

    @Message("결정 중")
    String deciding();

    @Message("심사 중")
    String inReview();

    @Message("{day}까지 결정합니다.")
    String reviewBy(String day);

    @Message("이의신청 심사 중")
    String appealed();

    @Message("보완 요청에 답하기")
    String asked();

    @Message("{day}까지.")
    String until(String day);

    @Message("답이 없으면 거절됩니다.")
    String elseRefused();

    @Message("대기 중")
    String waiting();

    @Message("{place}번째입니다. 앞 순서에서 돈이 돌아오면 선정됩니다.")
    String position(Long place);

    @Message("거절됨")
    String refused();

    @Message("{day}까지 이의신청할 수 있습니다. 그 뒤에는 할 수 없습니다.")
    String appealUntil(String day);

    @Message("철회함")
    String withdrawn();

    @Message("종료됨")
    String lapsed();

    @Message("선정 취소")
    String cancelled();

    @Message("선정")
    String admitted();

    @Message("자부담금 입금")
    String deposited();

    @Message("자부담금 입금 안 됨")
    String notDeposited();

    @Message("자부담금 입금")
    String deposit();

    @Message("넘기면 선정이 취소됩니다.")
    String elseCancelled();

    @Message("첫 결제")
    String firstPaid();

    @Message("첫 결제")
    String firstPayment();

    @Message("전액 결제")
    String fullPayment();

    @Message("넘기면 남은 지원금이 회수됩니다.")
    String elseTakenBack();

    @Message("서비스 이용")
    String use();

    @Message("그 뒤에는 살 수 없습니다.")
    String elseUnused();

    @Message("끝남")
    String ended();
}
