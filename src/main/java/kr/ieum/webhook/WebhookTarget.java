package kr.ieum.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address an owner gives. */
@Schema(name = "WebhookAddress")
public record WebhookTarget(
        @NotBlank @Size(max = 500) @Schema(examples = "https://erp.webcash.example/ieum")
        String url) {}
