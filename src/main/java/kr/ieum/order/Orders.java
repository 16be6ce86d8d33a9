package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other rooms may ask of orders: facade of this room. */
@ApplicationScoped
public class Orders {
    private final OrderRepository orders;
    private final OrderJson json;

    Orders(OrderRepository orders, OrderJson json) {
        this.orders = orders;
        this.json = json;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such order */
    public OrderView get(OrderId id) {
        return orders.get(id).view(json);
    }

    /** What the supplier has earned with an order and keeps, by share: posted less refunded. */
    public Split earned(OrderId id) {
        return orders.get(id).earned();
    }

    /** Confirmed orders whose payment a settlement has approved. */
    public void settled(List<OrderId> many) {
        many.forEach(id -> orders.lock(id).settle());
    }

    /** Settled orders whose money has reached the supplier. */
    public void completed(List<OrderId> many) {
        many.forEach(id -> orders.lock(id).complete());
    }

    /** Settled orders the bank would not pay: they are collected again. */
    public void payoutRefused(List<OrderId> many) {
        many.forEach(id -> orders.lock(id).payoutRefused());
    }
}
