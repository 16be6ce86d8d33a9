package kr.ieum.platform.web;

import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller's own name for one request, from the {@code Idempotency-Key} header. */
@Schema(
        type = SchemaType.STRING,
        description = "요청마다 새로 정하는 값. 같은 값으로 다시 보내면 처음과 같은 답을 받습니다 (90일).",
        examples = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
public record IdempotencyKey(String header) {
    public static final String HEADER = "Idempotency-Key";

    public static IdempotencyKey fromString(String header) {
        return new IdempotencyKey(header);
    }

    /** Takes the quoted string of the draft and, because many clients forget the quotes, the bare one. */
    public static String valueOf(@Nullable IdempotencyKey key) {
        if (key == null) throw CommonProblem.IDEMPOTENCY_KEY_MISSING.with();
        String text = key.header.strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\""))
            text = text.substring(1, text.length() - 1);
        if (!text.matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,128}")) throw CommonProblem.IDEMPOTENCY_KEY_MALFORMED.with();
        return text;
    }
}
