package kr.ieum.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a round. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "차수 id")
public record RoundId(@JsonValue UUID value) {

    @JsonCreator
    public static RoundId fromString(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
