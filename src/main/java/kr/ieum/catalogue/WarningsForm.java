package kr.ieum.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The warnings of a version as they are stored. */
@Converter
@ApplicationScoped
class WarningsForm implements AttributeConverter<List<Warning>, String> {
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    WarningsForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Warning> warnings) {
        try {
            return json.writeValueAsString(warnings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Warning> convertToEntityAttribute(String text) {
        try {
            return json.readValue(text, WARNINGS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
