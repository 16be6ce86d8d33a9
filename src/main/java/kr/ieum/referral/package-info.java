/**
 * Cases handed to other bodies (연계): security consulting and certification, digital learning, guarantees, funds,
 * demonstration sites, start-up support. One mechanism; a kind is a document, published by two persons.
 *
 * <p>What always holds. Only fields on a kind's list leave, and only while the kind is switched on, the subject may be
 * referred, its consent lives and the year's quota has room. What was sent is kept to the byte, and its hash stands in
 * the event. The partner sees what was sent to it and nothing else; after a withdrawal nothing at all. Kinds about people
 * speak of groups by region, have only fields of closed vocabulary (no value of anybody's health can be written into
 * one), and are off until an administrator switches them on. Uses {@code catalogue}, {@code programme}, {@code supplier},
 * {@code firm}, {@code webhook}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.referral;

import org.jspecify.annotations.NullMarked;
