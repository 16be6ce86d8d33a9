-- What a firm has applied for and is not decided counts where another programme excludes it.
create index application_pending on application.application (firm_id)
    where status in ('IN_REVIEW', 'CLARIFYING', 'WAITING', 'APPEALED');
