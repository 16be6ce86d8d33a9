package kr.ieum.order;

import kr.ieum.platform.company.BusinessNumber;

/** The business numbers of an order's two sides. */
public record OrderParties(BusinessNumber firm, BusinessNumber supplier) {}
