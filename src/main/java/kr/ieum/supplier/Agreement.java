package kr.ieum.supplier;

import java.util.HexFormat;
import kr.ieum.platform.id.Digest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text a supplier signs, and its digest, by which he says what he has read. */
@Schema(description = "협약서. 서명할 때 textHash를 보냅니다.")
public record Agreement(
        String text,
        @Schema(description = "text의 SHA-256 (16진수)") String textHash) {
    private static final String TEXT = """
            공급기업 협약서

            %s (사업자등록번호 %s, 대표자 %s, 이하 "공급기업")은 %s 사업 %s 분야의 공급기업으로서 %s 동안 다음을 지킨다.

            1. 등록하여 심사받은 상품을 등록한 가격으로만 판매한다. 내용이나 가격이 바뀌면 다시 심사받는다.
            2. 결제 후 1영업일 안에 이용을 시작하게 하고, 이용기록을 사실대로 제출한다.
            3. 현금·물품 제공, 자부담 대납, 판매수수료 지급, 대리신청, 끼워팔기를 하지 않는다.
            4. 이를 어기면 판매중지, 선정취소, 사업비 환수와 수사의뢰의 대상이 됨을 안다.
            5. 협약은 기간의 마지막 날에 끝나며 자동으로 연장되지 않는다.%s
            """;

    static Agreement of(Approval approval, Supplier supplier) {
        String conditions = approval.conditions() == null ? "" : "\n6. 선정 조건: " + approval.conditions();
        String text = TEXT.formatted(
                supplier.name(),
                supplier.businessNumber(),
                supplier.representativeName(),
                approval.programme(),
                approval.category(),
                approval.period(),
                conditions);
        return new Agreement(text, HexFormat.of().formatHex(Digest.sha256(text)));
    }
}
