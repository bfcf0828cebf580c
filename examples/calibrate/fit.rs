//! Logistic regression by Newton's method with a small ridge. Also measures how well the probabilities hold.

/// The weights that make `right` likeliest; each sample counts by its weight.
pub(crate) fn logistic(samples: &[(Vec<f64>, bool)], ridge: f64) -> Vec<f64> {
    let n = samples.first().map_or(0, |s| s.0.len());
    let mut weights = vec![0.0; n];
    for _ in 0..60 {
        let mut gradient = vec![0.0; n];
        let mut curvature = vec![vec![0.0; n]; n];
        for (x, right) in samples {
            let p = probability(x, &weights);
            for i in 0..n {
                gradient[i] += x[i] * (f64::from(u8::from(*right)) - p);
                for j in 0..n {
                    curvature[i][j] += x[i] * x[j] * p * (1.0 - p);
                }
            }
        }
        for i in 0..n {
            // The constant is not held back.
            let held = if i == 0 { 1e-6 } else { ridge };
            gradient[i] -= held * weights[i];
            curvature[i][i] += held + 1e-9;
        }
        let step = solve(curvature, gradient);
        for (w, s) in weights.iter_mut().zip(&step) {
            *w += s.clamp(-2.0, 2.0);
        }
        if step.iter().all(|s| s.abs() < 1e-7) {
            break;
        }
    }
    weights
}

/// What the weights say of a sample.
pub(crate) fn probability(x: &[f64], weights: &[f64]) -> f64 {
    1.0 / (1.0 + (-x.iter().zip(weights).map(|(a, b)| a * b).sum::<f64>()).exp())
}

/// Gauss with pivots.
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        let pivot = (i..n).max_by(|x, y| a[*x][i].abs().total_cmp(&a[*y][i].abs())).unwrap_or(i);
        a.swap(i, pivot);
        b.swap(i, pivot);
        for row in i + 1..n {
            let factor = a[row][i] / a[i][i];
            let above = a[i].clone();
            for (here, above) in a[row].iter_mut().zip(&above).skip(i) {
                *here -= factor * above;
            }
            b[row] -= factor * b[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|j| a[i][j] * b[j]).sum();
        b[i] = (b[i] - known) / a[i][i];
    }
    b
}

/// How well probabilities hold: the expected calibration error in tenths, and of those at 0.9 and more how many are right, and their share of all.
pub(crate) fn honesty(of: &[(f64, bool)]) -> (f64, f64, f64) {
    let mut tenths = vec![(0.0, 0.0, 0.0); 10];
    for (p, right) in of {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a tenth")]
        let tenth = &mut tenths[((p * 10.0) as usize).min(9)];
        tenth.0 += 1.0;
        tenth.1 += p;
        tenth.2 += f64::from(u8::from(*right));
    }
    let total: f64 = tenths.iter().map(|t| t.0).sum();
    let error = tenths.iter().map(|t| (t.1 - t.2).abs()).sum::<f64>() / total.max(1.0);
    let (sure, right) = (tenths[9].0, tenths[9].2);
    (error, right / sure.max(1.0), sure / total.max(1.0))
}
