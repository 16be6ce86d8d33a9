package kr.ieum.web.supplier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of a supplier's listings in Korean; {@code messages/wares_en.properties} has the English ones. */
@MessageBundle(value = "wares", locale = "ko")
interface WaresMessages {
    @Message("심사하고 있습니다")
    String inReviewTitle();

    @Message("심사가 끝날 때까지는 고칠 수 없습니다. 결과는 이 화면과 할 일에서 알려 드립니다.")
    String inReviewLead();

    @Message("심사에 낸 내용")
    String sent();

    @Message("선정을 신청한 분야가 없습니다. 먼저 분야의 선정을 신청하세요.")
    String noCategory();

    @Message("새 상품")
    String newListing();

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
}
