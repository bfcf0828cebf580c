//! Runs an exam: several questions put to one place (an archive on one of the databases). Each question is a task of
//! its own, and all that failed are told together.

/// The stack of a worker, in bytes. A question that asks for every kind of decision holds room for each on the stack
/// when it is compiled without optimisation: 1.8 MB were measured, and the usual stack is 2 MiB.
pub(crate) const STACK: usize = 16 << 20;

/// `exam!(place; first_question, second_question)`. A question is `async fn(&Place)`.
macro_rules! exam {
    ($place:expr; $($question:ident),* $(,)?) => {{
        let place = std::sync::Arc::new($place);
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).thread_stack_size($crate::exam::STACK).enable_all().build().unwrap();
        let mut failed = Vec::new();
        $({
            let place = place.clone();
            if runtime.block_on(runtime.spawn(async move { $question(&place).await })).is_err() {
                failed.push(stringify!($question));
            }
        })*
        assert!(failed.is_empty(), "failed: {failed:?}");
    }};
}
pub(crate) use exam;
