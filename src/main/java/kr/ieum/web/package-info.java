/**
 * Pages for people: the ground every page stands on, and the open ones. {@code web.firm} has a firm's own,
 * {@code web.supplier} a supplier's, {@code web.partner} those of other public bodies, {@code web.staff} the agency's,
 * {@code web.board} those of the board, the planner and programme documents, and {@code web.auditor} those of whoever asks afterwards.
 *
 * <p>Pages hold no rule and no SQL; they ask the facades of the rooms below. They work without script and need no other
 * host. A new page is
 *
 * <ul>
 *   <li>a class with a {@code @Path} and {@code @RolesAllowed}; its templates in {@code templates/<Class>/}, each beginning
 *       with {@code {#include layout}}; its words in a message bundle, the English ones in {@code messages/<bundle>_en.properties};
 *   <li>for a form: {@code {#mistakes}}, {@code {#secrets}}, {@code {#field}} and {@code {#yesno}} around a {@link
 *       kr.ieum.web.Sheet}, and a {@code POST} on the same path that gives what came to {@link kr.ieum.web.Forms}, which
 *       checks the seal, lets each key through once, and shows the page again with what was written when it is refused; a
 *       thing that may have changed meanwhile adds the hidden field {@code version} with {@code {#version}}, a list has
 *       numbers as steps of its names, and what can be done again, or be seen only once, is {@code shown} at once; buttons
 *       that do several things are told apart by {@code move}, an enum of the page; where something is written,
 *       {@code {#language}} before the end of the form changes the language without losing it;
 *   <li>a line in {@link kr.ieum.web.Place} where the head of every page leads to it.
 * </ul>
 *
 * <p>Templates know the reader, the language and the days as {@code here} ({@link kr.ieum.web.Here}), in tags as {@code
 * global:here}. Uses the rooms below and {@code platform}.
 */
@NullMarked
package kr.ieum.web;

import org.jspecify.annotations.NullMarked;
