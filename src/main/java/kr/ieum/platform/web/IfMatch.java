package kr.ieum.platform.web;

import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The version a caller read before changing a thing, from the {@code If-Match} header. */
@Schema(type = SchemaType.STRING, description = "읽을 때 받은 ETag", examples = "\"3\"")
public record IfMatch(String header) {

    public static IfMatch fromString(String header) {
        return new IfMatch(header);
    }

    /**
     * Refuses a change of something the caller has not seen in its present form.
     *
     * @throws kr.ieum.platform.problem.Refused when the header is missing, unreadable or not the present version's
     */
    public static void check(@Nullable IfMatch ifMatch, long version) {
        if (ifMatch == null) throw CommonProblem.IF_MATCH_MISSING.with();
        String tag = ifMatch.header.strip();
        if (!tag.matches("\"\\d{1,18}\"")) throw CommonProblem.IF_MATCH_MALFORMED.with();
        if (Long.parseLong(tag.substring(1, tag.length() - 1)) != version)
            throw CommonProblem.STALE.with("currentETag", tag(version));
    }

    /**
     * Whether a thing is to be made and not to be changed.
     *
     * @param ifNoneMatch {@code *} for a new one
     * @throws kr.ieum.platform.problem.Refused when the caller says neither
     */
    public static boolean isForNew(@Nullable IfMatch ifMatch, @Nullable String ifNoneMatch) {
        boolean isNew = "*".equals(ifNoneMatch);
        if (!isNew && ifMatch == null) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
        return isNew;
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
