package kr.ieum.referral;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of referral as everybody may see it: the version that is published. */
@Schema(name = "ReferralKind", description = "연계 종류")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KindView(
        long version,
        @Schema(examples = "security-consulting") String code,
        @Schema(examples = "2021") String publishedVersion,
        boolean switchedOn,
        Bilingual title,
        Bilingual purpose,
        Subject subject,
        @Schema(description = "보내는 항목. 이 밖의 것은 보내지 않습니다.") List<FieldView> sends,
        @Schema(description = "기관이 알려 줄 결과 항목") List<FieldView> result,
        Bilingual ground,
        List<ReferralWarning> warnings)
        implements Versioned {

    /** A field of a list. */
    @Schema(name = "ReferralField")
    public record FieldView(
            @Schema(examples = "security.wish") String field,
            Bilingual label,

            @Schema(description = "KNOWN은 등록 정보에서, TOLD는 신청하면서 적습니다.")
            Field.Origin origin,

            FieldType type,
            @Schema(description = "고를 수 있는 값") List<String> choices,
            boolean required) {

        static FieldView of(ReferralKind.Asked asked) {
            Field field = asked.field();
            return new FieldView(
                    field.key(), field.label(), field.origin(), field.type(), field.choices(), asked.required());
        }
    }

    /** The fields that whoever asks for a referral must tell. */
    @JsonIgnore
    public List<FieldView> told() {
        return sends.stream()
                .filter(field -> field.origin() == Field.Origin.TOLD)
                .toList();
    }

    static KindView of(Kind kind, ReferralKind published) {
        return new KindView(
                kind.version(),
                kind.code(),
                published.version(),
                kind.isOn(),
                published.title(),
                published.purpose(),
                published.subject(),
                published.sends().stream().map(FieldView::of).toList(),
                published.result().stream().map(FieldView::of).toList(),
                published.ground().text(),
                published.warnings());
    }
}
