package org.guanxi.crm.persistence.jdbi;

/** What survives on H2 in a file, where what is committed is on disk at once. */
class CrashTest extends CrashContract {

    @Override
    String newDatabase() {
        return "jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath()
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;USER=sa;PASSWORD=sa";
    }
}
