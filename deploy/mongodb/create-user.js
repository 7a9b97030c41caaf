// Run once, when the database is made: the user of the two sides, for their own database only.
db.getSiblingDB("perennial").createUser({
  user: "perennial",
  pwd: process.env.PERENNIAL_PASSWORD,
  roles: [{ role: "readWrite", db: "perennial" }],
});
