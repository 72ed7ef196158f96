package org.guanxi.crm.invitation;

/** How messages reach people: by mail, by text message, in the host's own application. */
@FunctionalInterface
public interface InvitationChannel {

    /**
     * Sends one message. A message can come twice; uid, sequence, method and recipient tell a repetition.
     *
     * @throws Exception if it could not be sent: all messages of the same change are tried again later
     */
    void send(Invitation invitation) throws Exception;
}
