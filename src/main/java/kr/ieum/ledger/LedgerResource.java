package kr.ieum.ledger;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.Download;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The ledger over HTTP: read only. Money is moved by the rooms whose business it is. */
@Path("/api/v1/ledger")
@Tag(name = "원장")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
class LedgerResource {
    private final CurrentCaller callers;
    private final ReadTrialBalance trialBalance;
    private final ReadAccounts accounts;
    private final ReadStatement statement;
    private final ReadTransfers transfers;
    private final DownloadTransfers download;
    private final VerifyLedger verifyLedger;

    LedgerResource(
            CurrentCaller callers,
            ReadTrialBalance trialBalance,
            ReadAccounts accounts,
            ReadStatement statement,
            ReadTransfers transfers,
            DownloadTransfers download,
            VerifyLedger verifyLedger) {
        this.callers = callers;
        this.trialBalance = trialBalance;
        this.accounts = accounts;
        this.statement = statement;
        this.transfers = transfers;
        this.download = download;
        this.verifyLedger = verifyLedger;
    }

    @GET
    @Path("/trial-balance")
    @Operation(
            summary = "시산표",
            description = "계정 종류와 몫별 합계. at은 효력 시각, knownAt은 기록 시각의 끝이며, 둘 다 없으면 지금의 잔액입니다. difference는 언제나 0이어야 합니다.")
    public TrialBalance trialBalance(
            @QueryParam("at") @Parameter(description = "이 시각까지 효력이 생긴 것", example = "2021-03-01") @Nullable String at,
            @QueryParam("knownAt") @Parameter(description = "이 시각까지 기록된 것", example = "2021-03-02T09:00:00Z") @Nullable
                    String knownAt) {
        Instant effective = Filter.instant("at", at);
        Instant known = Filter.instant("knownAt", knownAt);
        return effective == null && known == null ? trialBalance.now() : trialBalance.past(effective, known);
    }

    @GET
    @Path("/accounts")
    @Operation(summary = "계정 목록", description = "계정 id의 역순. 잔액은 지금의 값입니다.")
    public Page<AccountView> accounts(
            @QueryParam("kind") @Parameter(description = "계정 종류", example = "VOUCHER") @Nullable String kind,
            @QueryParam("share") @Parameter(description = "몫", example = "SUBSIDY") @Nullable String share,
            @QueryParam("owner") @Parameter(description = "계정 주인의 id") @Nullable String owner,
            @BeanParam PageRequest page) {
        Filter filter = new Filter()
                .constant("kind = ?", "kind", kind, AccountKind.class)
                .constant("share = ?", "share", share, Share.class)
                .uuid("owner = ?", "owner", owner);
        return accounts.list(filter, page);
    }

    @GET
    @Path("/accounts/{id}")
    @Operation(summary = "계정 조회", description = "지금의 잔액, 또는 at(효력)·knownAt(기록)까지의 이체로 다시 계산한 잔액")
    public AccountView account(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(example = "2021-03-01") @Nullable String at,
            @QueryParam("knownAt") @Parameter(example = "2021-03-02T09:00:00Z") @Nullable String knownAt) {
        Instant effective = Filter.instant("at", at);
        Instant known = Filter.instant("knownAt", knownAt);
        return effective == null && known == null ? accounts.now(id) : accounts.past(id, effective, known);
    }

    @GET
    @Path("/accounts/{id}/transfers")
    @Operation(summary = "계정 거래 내역", description = "최근 것부터, 각 거래 뒤의 잔액과 함께")
    public Page<StatementLine> statement(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return statement.page(id, page);
    }

    @GET
    @Path("/transfers/{id}")
    @Operation(summary = "이체 조회")
    public TransferView transfer(@PathParam("id") UUID id) {
        return transfers.get(id);
    }

    @GET
    @Path("/transfers")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "이체 목록",
            description = "최근 것부터. Accept: text/csv로 요청하면 조건에 맞는 전부를 CSV 파일로 받으며, 이때는 이유(reason)가 필요하고 감사 기록에 남습니다.")
    public Page<TransferView> transfers(@BeanParam TransferFilter filter, @BeanParam PageRequest page) {
        return transfers.list(filter, page);
    }

    @GET
    @Path("/transfers")
    @Produces(Download.CSV)
    public RestResponse<StreamingOutput> transfersAsCsv(
            @BeanParam TransferFilter filter,
            @QueryParam("reason")
                    @Parameter(description = "내려받는 이유. CSV로 받을 때는 반드시 적습니다", example = "2021년 상반기 정기감사")
                    @Nullable
                    String reason,
            @Context UriInfo uri) {
        String asked = String.valueOf(uri.getRequestUri().getQuery());
        return Download.csv("ledger-transfers", download.csv(filter, callers.get(), reason, asked));
    }

    @GET
    @Path("/verification")
    @Operation(summary = "원장 검증", description = "모든 계정 잔액을 이체에서 다시 합산하고, 보류 처리와 이체 내용의 해시를 확인합니다. 틀린 것은 표와 id로 알려줍니다.")
    public LedgerVerification verification() {
        return verifyLedger.verify();
    }
}
