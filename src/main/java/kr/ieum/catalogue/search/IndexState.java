package kr.ieum.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the search index of the instance that answers is.
 *
 * @param bytes its size on disk
 * @param indexedAt up to when changes are in it
 */
@Schema(name = "SearchIndex", description = "답한 인스턴스의 검색 색인")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndexState(
        @Schema(description = "색인된 상품 수", examples = "1763") int listings,

        @Schema(description = "파일 크기 (바이트)", examples = "2400000")
        long bytes,

        @Schema(description = "이때까지의 변경이 들어 있음") @Nullable Instant indexedAt,

        @Schema(description = "새로 만들라고 한 횟수", examples = "1")
        int build) {}
