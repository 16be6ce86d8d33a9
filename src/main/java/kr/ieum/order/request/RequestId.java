package kr.ieum.order.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a refund request or a dispute. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "환불 요청 또는 분쟁 id")
public record RequestId(@JsonValue UUID value) {

    @JsonCreator
    public static RequestId fromString(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
