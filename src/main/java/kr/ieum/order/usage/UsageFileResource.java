package kr.ieum.order.usage;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of proofs of use over HTTP. */
@Path("/api/v1/usage-files")
@Tag(name = "이용계약")
class UsageFileResource {
    private final CurrentCaller callers;
    private final UsageFile file;
    private final ReceiveUsageFile receiveUsageFile;

    UsageFileResource(CurrentCaller callers, UsageFile file, ReceiveUsageFile receiveUsageFile) {
        this.callers = callers;
        this.file = file;
        this.receiveUsageFile = receiveUsageFile;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(
            summary = "이용기록 파일(CSV) 보내기",
            description = "여러 계약의 기록을 한 파일로. order는 계약의 id나 번호입니다. 줄마다 결과를 답하고, 같은 파일을 다시 보내도 안전합니다.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "csv",
                                            value =
                                                    "order,recordId,kind,usedAt,user,address,note\n"
                                                            + "O-2021-7K3M-9QXD,login-1,LOG_IN,2021-03-05T00:12:00Z,user-7,203.0.113.7,")))
    public UsageFileResult receive(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, byte[] csv) {
        return receiveUsageFile.receive(file.read(csv), Language.of(language), callers.get());
    }
}
