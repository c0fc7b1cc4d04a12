/*
 * Vincent P. Crawford and Joel Sobel (1982), "Strategic Information Transmission", with three states.
 *
 * A sender who knows the state, 0, 1 or 2, says one of three words, which cost nothing; a receiver
 * hears it and acts. The receiver would have the action be the state, the sender have it higher by b;
 * either loses the square of the distance.
 *
 * Known result: that talk is empty is always an equilibrium. How much can be told depends on how close
 * their interests are: everything exactly if 2 b ≤ 1, half of it, whether the state is 0, exactly if
 * 4 b ≤ 5 … and 4 b ≥ 1.
 */
