package kr.ieum.firm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a firm. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "수요기업 id")
public record FirmId(@JsonValue UUID value) {

    @JsonCreator
    public static FirmId fromString(String text) {
        return new FirmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
