package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a tech output. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "기술개발 성과 id")
public record TechOutputId(@JsonValue UUID value) {

    @JsonCreator
    public static TechOutputId fromString(String text) {
        return new TechOutputId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
