package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of technology. @param source where its name is from; without one it is a proposal of ours */
@Schema(name = "TechField", description = "기술 분야. 출처(source)가 없으면 아직 확인되지 않은 이름입니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TechFieldView(
        @Schema(examples = "MEETING") String code,
        long version,
        @Schema(examples = "영상회의") String korean,
        @Schema(examples = "Video conferencing") String english,
        @Nullable String source)
        implements Versioned {}
