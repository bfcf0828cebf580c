//! The steps of a history, and how often each is drawn.

use proptest::prelude::*;
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::Word;
use tracepost::pipeline::outgoing::requests::RequestVerb;

#[derive(Debug, Clone)]
pub(super) enum Step {
    Pass(i64),
    ApproveRequest,
    DraftTrace(bool),
    Remind,
    /// Writes a paragraph into a letter: the last but so many, with a value of a message.
    Edit(usize, usize, usize),
    /// Approves one, with the hash of what it is, or without one.
    ApproveLetter(usize, bool),
    Queue(usize),
    Send,
    Withdraw(usize),
    HandOver(usize),
    Settle(usize, Word),
    /// Something comes in: its kind, whether it names the last letter, whose address it bears, and the verdict about that.
    Comes(MessageKind, bool, bool, SenderVerdict),
    Place(usize, Standing),
    Rule(usize, usize, bool),
    /// Takes the last decision on a message or on its paper back.
    Undo(usize, bool),
    /// Drafts thanks for a message, or a notice that cites what its papers say.
    DraftAnswered(usize, bool),
    DraftReply(usize),
    Revise,
    Propose(i64),
    Comment,
    SettleComment,
    Agree,
    Lock(bool),
    Mark(RequestVerb),
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    use Step::*;
    let kind = prop::sample::select(vec![
        MessageKind::Response,
        MessageKind::Response,
        MessageKind::Acknowledgement,
        MessageKind::Bounce,
        MessageKind::DeliveryReport,
        MessageKind::AutoReply,
    ]);
    let word = prop::sample::select(vec![Word::Sent, Word::Delivered, Word::Refused, Word::NotSent]);
    let verb = prop::sample::select(vec![
        RequestVerb::Answer,
        RequestVerb::Acknowledge,
        RequestVerb::GiveUp,
        RequestVerb::Close,
        RequestVerb::Reopen,
        RequestVerb::Revise,
    ]);
    let verdict = prop::sample::select(SenderVerdict::ALL.to_vec());
    let standing =
        prop::sample::select(vec![Standing::Confirmed, Standing::Confirmed, Standing::Rejected, Standing::Seen]);
    prop_oneof![
        2 => (1_i64..40).prop_map(Pass),
        2 => Just(ApproveRequest),
        3 => any::<bool>().prop_map(DraftTrace),
        1 => Just(Remind),
        3 => (0_usize..3, 0_usize..4, 0_usize..4).prop_map(|(n, m, v)| Edit(n, m, v)),
        5 => (0_usize..4, any::<bool>()).prop_map(|(n, read)| ApproveLetter(n, read)),
        5 => (0_usize..4).prop_map(Queue),
        4 => Just(Send),
        1 => (0_usize..4).prop_map(Withdraw),
        5 => (0_usize..4).prop_map(HandOver),
        3 => (0_usize..4, word).prop_map(|(n, w)| Settle(n, w)),
        5 => (kind, any::<bool>(), any::<bool>(), verdict).prop_map(|(k, t, a, v)| Comes(k, t, a, v)),
        4 => (0_usize..4, standing).prop_map(|(n, s)| Place(n, s)),
        5 => (0_usize..4, 0_usize..3, any::<bool>()).prop_map(|(n, f, yes)| Rule(n, f, yes)),
        2 => (0_usize..4, any::<bool>()).prop_map(|(n, paper)| Undo(n, paper)),
        3 => (0_usize..4, any::<bool>()).prop_map(|(n, thanks)| DraftAnswered(n, thanks)),
        3 => (0_usize..4).prop_map(DraftReply),
        2 => Just(Revise),
        4 => (1_i64..60).prop_map(Propose),
        2 => Just(Comment),
        2 => Just(SettleComment),
        2 => Just(Agree),
        5 => any::<bool>().prop_map(Lock),
        1 => verb.prop_map(Mark),
    ]
}
