package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An output as its ministry and the agency see it; everybody sees it {@link #withoutLicences()}. */
@Schema(description = "기술개발 성과")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TechOutputView(
        TechOutputId id,
        long version,
        @Schema(examples = "MSIT") String ministry,

        @Schema(description = "부처가 붙인 번호", examples = "ICT-2021-001")
        String number,

        TechOutputStatus status,
        ProjectNumber projectNumber,
        @Schema(examples = "비대면 회의 음성 잡음 제거 소프트웨어") String title,
        @Nullable String summary,
        Organisation performer,
        OutputKind kind,
        @Schema(examples = "[\"C-2021-000001\"]") List<String> registrationNumbers,
        @Schema(examples = "7") int readinessLevel,
        @Schema(examples = "MEETING") String field,
        Rights rights,

        @Schema(description = "과제 종료일", examples = "2020-12-31")
        LocalDate endsOn,

        Instant registeredAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason)
        implements Versioned {

    /** As everybody may see it: who holds a licence is between them and the ministry. */
    public TechOutputView withoutLicences() {
        return new TechOutputView(
                id,
                version,
                ministry,
                number,
                status,
                projectNumber,
                title,
                summary,
                performer,
                kind,
                registrationNumbers,
                readinessLevel,
                field,
                rights.withoutLicences(),
                endsOn,
                registeredAt,
                withdrawnAt,
                withdrawalReason);
    }
}
