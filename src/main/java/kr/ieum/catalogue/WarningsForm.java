package kr.ieum.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import kr.ieum.platform.database.StoredJson;
import org.hibernate.annotations.Immutable;

/** The warnings of a version as they are stored. */
@Immutable
@Converter
@ApplicationScoped
class WarningsForm implements AttributeConverter<List<Warning>, String> {
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private final StoredJson json;

    WarningsForm(StoredJson json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Warning> warnings) {
        return json.write(warnings);
    }

    @Override
    public List<Warning> convertToEntityAttribute(String text) {
        return json.read(text, WARNINGS);
    }
}
