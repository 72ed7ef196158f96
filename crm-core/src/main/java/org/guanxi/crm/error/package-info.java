/**
 * What can go wrong, in few unchecked exceptions that each tell the caller something to act on.
 *
 * <p>Every exception carries a stable code ({@code record.stale}), typed arguments by name, and a text that is rendered
 * late, in English or Chinese. The codes and the arguments are a promise; the texts are not.
 *
 * <table>
 * <caption>What to do about each</caption>
 * <tr><th>exception</th><th>meaning</th><th>what the caller does</th></tr>
 * <tr><td>{@link org.guanxi.crm.error.NotFound}</td>
 *     <td>no such record for this caller</td><td>choose another</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.StaleVersion}</td>
 *     <td>somebody else was faster</td><td>read again and retry</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.Duplicate}</td>
 *     <td>the key is taken</td><td>choose another key</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.Refused}</td>
 *     <td>a business rule says no</td><td>read the reason</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.Invalid}</td>
 *     <td>the input is wrong</td><td>correct all the problems listed</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.Forbidden}</td>
 *     <td>the caller may not</td><td>ask somebody who may</td></tr>
 * <tr><td>{@link org.guanxi.crm.error.StorageException}</td>
 *     <td>the store failed</td><td>retry later, or ask operations</td></tr>
 * </table>
 */
@NullMarked
package org.guanxi.crm.error;

import org.jspecify.annotations.NullMarked;
