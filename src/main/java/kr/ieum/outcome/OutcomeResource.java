package kr.ieum.outcome;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import kr.ieum.platform.web.Download;
import kr.ieum.platform.web.Filter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The board over HTTP, as JSON, CSV and a spreadsheet. It counts and names nobody: a download needs no reason. */
@Path("/api/v1/outcomes")
@Tag(name = "성과")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class OutcomeResource {
    private static final String NAME = "outcomes";

    private final ReadBoard readBoard;
    private final Targets targets;
    private final Moments moments;

    OutcomeResource(ReadBoard readBoard, Targets targets, Moments moments) {
        this.readBoard = readBoard;
        this.targets = targets;
        this.moments = moments;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "성과판",
            description = "돈이 무엇을 했는지: 배정, 발급, 결제, 이용확정, 지급, 환수, 이월과 만난 기업, 체감 성과. 기업은 여러 사업을 받아도 한 번 셉니다."
                    + " 모든 수는 봉인된 블록까지의 원장과 기록에서 셈하며, 같은 block으로 다시 물으면 같습니다. figures에 수마다 뜻과 SQL이 있습니다."
                    + " 나눌 수 없는 수는 빠집니다(예: 지역별 배정). Accept: text/csv 또는 XLSX로 요청하면 파일로 받습니다.")
    public Board board(@BeanParam BoardQuery query) {
        return readBoard.read(query);
    }

    @GET
    @Produces(Download.CSV)
    public RestResponse<String> boardAsCsv(@BeanParam BoardQuery query) {
        return Download.csv(NAME, BoardFile.csv(readBoard.read(query)));
    }

    @GET
    @Produces(BoardFile.XLSX + ";qs=0.4")
    public RestResponse<StreamingOutput> boardAsXlsx(@BeanParam BoardQuery query) {
        Board board = readBoard.read(query);
        return Download.file(NAME + ".xlsx", BoardFile.XLSX, out -> BoardFile.xlsx(board, out));
    }

    @GET
    @Path("/targets")
    @Operation(
            summary = "목표와 지금",
            description =
                    "2021년 6월 회의가 내건 목표(기업 84,000, 사람 27,000, 상점 4,000, 26개 분야, 4,600억 원)와 지금의 수. 셀 수 없는 것은 reached가 없습니다.")
    public Targets.All targets(
            @QueryParam("asOf")
                    @Parameter(description = "이때까지 봉인된 것만으로. 1분보다 더 지난 때", example = "2022-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @QueryParam("block") @Parameter(description = "이 블록까지 봉인된 것만으로", example = "812") @Nullable Integer block) {
        return targets.at(moments.of(Filter.instant("asOf", asOf), block));
    }
}
