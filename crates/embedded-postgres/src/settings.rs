use std::{ffi::OsString, path::Path};

/// The role that owns everything. It needs no password: only our own user and root can reach the socket.
pub(crate) const SUPERUSER: &str = "comptoir";

/// For data that lasts, on a laptop that does other things too. A terse log has no details of an error, which would
/// quote what somebody entered, as the e-mail that is taken already.
pub(crate) const DURABLE: &[&str] =
    &["shared_buffers=256MB", "max_connections=200", "log_error_verbosity=terse"];

/// For data that nobody will miss: nothing waits for the disk.
pub(crate) const THROWAWAY: &[&str] = &[
    "shared_buffers=128MB",
    "max_connections=300",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
];

/// For both: one private socket, no port. Compiling statements as short as ours costs more than it saves.
const ALWAYS: &[&str] = &["listen_addresses=", "port=5432", "unix_socket_permissions=0700", "jit=off"];

/// The arguments of `postgres`.
pub(crate) fn arguments(files: &Path, socket: &Path, settings: &[&str]) -> Vec<OsString> {
    let mut arguments = vec!["-D".into(), files.into(), "-c".into(), socket_setting(socket)];
    for setting in ALWAYS.iter().chain(settings) {
        arguments.extend(["-c".into(), setting.into()]);
    }
    arguments
}

/// PostgreSQL reads a list here, where a comma separates: the one folder goes between quotes.
fn socket_setting(folder: &Path) -> OsString {
    let mut setting = OsString::from("unix_socket_directories=\"");
    setting.push(folder);
    setting.push("\"");
    setting
}
