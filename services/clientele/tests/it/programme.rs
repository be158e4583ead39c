//! The service as a program.

use std::process::Command;

#[test]
fn help_is_given_and_a_bad_setting_ends_with_64() {
    let lancer =
        |argument: &str| Command::new(env!("CARGO_BIN_EXE_clientele")).arg(argument).output().unwrap();
    let aide = lancer("--help");
    assert!(aide.status.success());
    assert!(String::from_utf8(aide.stdout).unwrap().contains("--authentification-url"));
    assert_eq!(lancer("--pool=0").status.code(), Some(64));
}
