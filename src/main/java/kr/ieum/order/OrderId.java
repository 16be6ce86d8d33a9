package kr.ieum.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of an order. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "이용계약 id")
public record OrderId(@JsonValue UUID value) {

    @JsonCreator
    public static OrderId fromString(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
