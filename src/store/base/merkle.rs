//! Trees of hashes as RFC 6962 (section 2.1) has them: SHA-256, a leaf over the byte 0 and its content, a node over the byte 1 and the two
//! below it. In: leaves in order. Out: the root, and the path that proves one leaf. It knows nothing about what the leaves are.

use sha2::{Digest, Sha256};

/// A hash.
pub(in crate::store) type Hash = [u8; 32];

/// The hash of a leaf with that content.
pub(in crate::store) fn leaf(content: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(content).finalize().into()
}

/// The hash of a node over two others.
pub(in crate::store) fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// A tree that grows, leaf by leaf. It keeps one hash for each bit of the number of its leaves.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Tree {
    leaves: u64,
    /// The roots of the full trees in it, the largest first.
    peaks: Vec<Hash>,
}

impl Tree {
    /// Adds a leaf.
    pub(in crate::store) fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.leaves.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.leaves += 1;
    }

    /// Its root; without leaves, the SHA-256 of nothing.
    pub(in crate::store) fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return Sha256::digest([]).into() };
        peaks.fold(*last, |right, left| node(left, &right))
    }
}

/// The root over those leaves.
pub(in crate::store) fn root(leaves: &[Hash]) -> Hash {
    let mut tree = Tree::default();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// One step from a leaf to the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The hash beside it stands on the left.
    Left([u8; 32]),
    /// The hash beside it stands on the right.
    Right([u8; 32]),
}

/// The path from the leaf at `place` (from 0) to the root, lowest step first.
pub(in crate::store) fn path(place: usize, leaves: &[Hash]) -> Vec<Step> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let half = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(half);
    let (mut steps, last) = if place < half {
        (path(place, left), Step::Right(root(right)))
    } else {
        (path(place - half, right), Step::Left(root(left)))
    };
    steps.push(last);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a path leads from a leaf.
    fn climb(leaf: Hash, path: &[Step]) -> Hash {
        path.iter().fold(leaf, |hash, step| match step {
            Step::Left(left) => node(left, &hash),
            Step::Right(right) => node(&hash, right),
        })
    }

    /// The root as the RFC writes it down.
    fn by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [one] => *one,
            many => {
                let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
                node(&by_definition(left), &by_definition(right))
            }
        }
    }

    #[test]
    fn roots_are_those_of_the_rfc() {
        // The first entries of the test vectors of RFC 6962's own reference (certificate-transparency, merkle_tree_test).
        let entries: [&[u8]; 3] = [b"", b"\x00", b"\x10"];
        let leaves: Vec<Hash> = entries.iter().map(|e| leaf(e)).collect();
        let known = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        ];
        for (n, expected) in known.iter().enumerate() {
            assert_eq!(hex::encode(root(&leaves[..=n])), *expected);
        }
    }

    #[test]
    fn every_path_leads_to_the_root_and_none_from_another_place() {
        for size in 0..70_usize {
            let leaves: Vec<Hash> = (0..size).map(|n| leaf(&n.to_be_bytes())).collect();
            assert_eq!(root(&leaves), by_definition(&leaves), "{size}");
            for place in 0..size {
                let steps = path(place, &leaves);
                assert_eq!(climb(leaves[place], &steps), root(&leaves), "{place} of {size}");
                if size > 1 {
                    assert_ne!(climb(leaves[(place + 1) % size], &steps), root(&leaves), "{place} of {size}");
                }
            }
        }
    }
}
