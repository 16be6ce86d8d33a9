package kr.ieum.platform.web;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a collection is asked for: newest first, by cursor, never by offset. */
public class PageRequest {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Greater than any UUID version 7: the place before the newest. */
    private static final UUID START = new UUID(-1L, -1L);

    @QueryParam("limit")
    @Parameter(
            description = "한 쪽의 개수 (1~200, 기본 50)",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "앞 응답의 next 값")
    @Nullable
    String cursor;

    public int limit() {
        if (limit == null) return USUAL;
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST)
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "limit", "expected", "1..200");
        return Integer.parseInt(limit);
    }

    /** The id after which, going back in time, the part begins. */
    public UUID before() {
        return cursor == null ? START : idOf(cursor);
    }

    /** The cursor as it came, for collections that are not ordered by id. */
    public @Nullable String cursor() {
        return cursor;
    }

    private static UUID idOf(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
        }
    }
}
