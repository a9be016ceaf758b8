### Titles of standard roles, singular and plural. Other roles have a title in the file of the flow.

role-client = client
role-relative = relative
role-network = person from the network
role-expert = expert by experience
role-professional = professional
role-manager = manager
role-director = director
role-policy = policy adviser
role-member = member
role-bringer = bringer
role-facilitator = facilitator

roles-client = clients
roles-relative = relatives
roles-network = people from the network
roles-expert = experts by experience
roles-professional = professionals
roles-manager = managers
roles-director = directors
roles-policy = policy advisers
roles-member = members
roles-bringer = bringers
roles-facilitator = facilitators

# A group of roles, in one word.
group-everybody = everybody
group-members = all who take part
group-team = the whole team, in the team room
group-volunteer = a volunteer
group-nobody = nobody
